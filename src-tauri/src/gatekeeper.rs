//! Asks the operating system whether a password is that of the user who runs the program: the way out of the kiosk.

use kangning_core::kiosk::gate::{Gatekeeper, Verdict};

/// The operating system's own word.
pub struct SystemGatekeeper {
    /// The user who runs the program.
    user: String,
}

impl SystemGatekeeper {
    /// For this user.
    pub fn of(user: String) -> Self {
        Self { user }
    }
}

impl Gatekeeper for SystemGatekeeper {
    fn verify(&self, password: &str) -> Verdict {
        system::verify(&self.user, password)
    }
}

#[cfg(unix)]
mod system {
    use std::cell::Cell;
    use std::ffi::{OsStr, OsString};
    use std::rc::Rc;

    use kangning_core::kiosk::gate::Verdict;
    use nonstick::{AuthnFlags, ConversationAdapter, ErrorCode, Result, Transaction, TransactionBuilder};

    /// The service that checks the password of one who sits at the machine.
    const SERVICE: &str = if cfg!(target_os = "macos") { "checkpw" } else { "login" };

    struct Answers {
        user: OsString,
        password: OsString,
        was_asked: Rc<Cell<bool>>,
    }

    impl ConversationAdapter for Answers {
        fn prompt(&self, _request: impl AsRef<OsStr>) -> Result<OsString> {
            Ok(self.user.clone())
        }

        fn masked_prompt(&self, _request: impl AsRef<OsStr>) -> Result<OsString> {
            self.was_asked.set(true);
            Ok(self.password.clone())
        }

        fn error_msg(&self, _message: impl AsRef<OsStr>) {}

        fn info_msg(&self, _message: impl AsRef<OsStr>) {}
    }

    pub fn verify(user: &str, password: &str) -> Verdict {
        // PAM takes C strings.
        if user.contains('\0') || password.contains('\0') {
            return Verdict::Wrong;
        }
        let was_asked = Rc::new(Cell::new(false));
        let answers =
            Answers { user: user.into(), password: password.into(), was_asked: Rc::clone(&was_asked) };
        let outcome = TransactionBuilder::new_with_service(SERVICE)
            .username(user)
            .build(answers.into_conversation())
            .and_then(|mut transaction| {
                transaction.authenticate(AuthnFlags::empty())?;
                transaction.account_management(AuthnFlags::empty())
            });
        match outcome {
            // Let in without being asked: there is no password, and whatever was typed would do.
            Ok(()) | Err(ErrorCode::NewAuthTokRequired) if !was_asked.get() => Verdict::Unusable,
            // A password that has run out is still the user's.
            Ok(()) | Err(ErrorCode::NewAuthTokRequired) => Verdict::Right,
            Err(
                ErrorCode::AuthenticationError
                | ErrorCode::MaxTries
                | ErrorCode::PermissionDenied
                | ErrorCode::AuthTokError,
            ) => Verdict::Wrong,
            Err(error) => {
                tracing::warn!(%error, "the operating system could not check a password");
                Verdict::Unusable
            }
        }
    }
}

#[cfg(windows)]
mod system {
    use kangning_core::kiosk::gate::Verdict;
    use windows::Win32::Foundation::{CloseHandle, ERROR_ACCOUNT_RESTRICTION, ERROR_LOGON_FAILURE, HANDLE};
    use windows::Win32::Security::{LOGON32_LOGON_NETWORK, LOGON32_PROVIDER_DEFAULT, LogonUserW};
    use windows::core::HSTRING;

    #[expect(unsafe_code, reason = "Windows is asked through its own interface")]
    pub fn verify(user: &str, password: &str) -> Verdict {
        // The machine's own account, or the domain's where the machine belongs to one.
        let domain = std::env::var("USERDOMAIN").unwrap_or_else(|_| ".".to_owned());
        let mut token = HANDLE::default();
        // SAFETY: the strings outlive the call, and the token is written only on success and closed once.
        let outcome = unsafe {
            LogonUserW(
                &HSTRING::from(user),
                &HSTRING::from(domain),
                &HSTRING::from(password),
                LOGON32_LOGON_NETWORK,
                LOGON32_PROVIDER_DEFAULT,
                &mut token,
            )
            .and_then(|()| CloseHandle(token))
        };
        match outcome {
            Ok(()) => Verdict::Right,
            Err(error) if error.code() == ERROR_LOGON_FAILURE.to_hresult() => Verdict::Wrong,
            // An empty password, or a rule of the machine against such logons.
            Err(error) if error.code() == ERROR_ACCOUNT_RESTRICTION.to_hresult() => Verdict::Unusable,
            Err(error) => {
                tracing::warn!(%error, "the operating system could not check a password");
                Verdict::Unusable
            }
        }
    }
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use std::io::Write;
    use std::process::{Command, Stdio};

    use super::*;

    /// A user of this machine for as long as the test lasts, also when it fails.
    struct ThrowAwayUser(String);

    impl ThrowAwayUser {
        /// None where the test may not make one: it says why.
        fn new() -> Option<Self> {
            let id = Command::new("id").arg("-u").output().ok()?;
            if String::from_utf8_lossy(&id.stdout).trim() != "0" {
                println!("skipped: only root may make a user whose password can be tried");
                return None;
            }
            let missing = ["useradd", "userdel", "chpasswd", "chage", "passwd"]
                .into_iter()
                .find(|tool| Command::new(tool).arg("--help").output().is_err());
            if let Some(tool) = missing {
                println!("skipped: {tool} is not installed");
                return None;
            }
            let user = Self(format!("kangning-{}", std::process::id()));
            user.told("useradd", &["--no-create-home", "--shell", "/bin/sh"], "");
            Some(user)
        }

        /// Runs a tool of the system on this user.
        fn told(&self, tool: &str, arguments: &[&str], input: &str) {
            let mut command = Command::new(tool);
            command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::null());
            // The passwords come with the name of their user.
            if input.is_empty() {
                command.arg(&self.0);
            }
            let mut child = command.spawn().unwrap();
            child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
            assert!(child.wait().unwrap().success(), "{tool} {arguments:?}");
        }
    }

    impl Drop for ThrowAwayUser {
        fn drop(&mut self) {
            let removed = Command::new("userdel").arg("--force").arg(&self.0).output();
            if !removed.is_ok_and(|output| output.status.success()) {
                println!("the user {} is still there", self.0);
            }
        }
    }

    #[test]
    fn the_operating_system_tells_the_right_password_from_a_wrong_one() {
        let Some(user) = ThrowAwayUser::new() else { return };
        let gate = SystemGatekeeper::of(user.0.clone());
        user.told("chpasswd", &[], &format!("{}:松鹤 2468\n", user.0));
        assert_eq!(gate.verify("松鹤 2468"), Verdict::Right);
        assert_eq!(gate.verify("松鹤 2469"), Verdict::Wrong);
        assert_eq!(gate.verify("松鹤\0 2468"), Verdict::Wrong);

        // It has run out and must be changed at the next log-in; it is the user's all the same.
        user.told("chage", &["--lastday", "0"], "");
        assert_eq!(gate.verify("松鹤 2468"), Verdict::Right);

        // Without a password everything would be right.
        user.told("passwd", &["--delete"], "");
        assert_eq!(gate.verify("anything"), Verdict::Unusable);
    }

    #[test]
    fn nobody_who_is_not_there_has_a_password() {
        let gate = SystemGatekeeper::of("kangning-nobody-of-this-name".to_owned());
        assert_ne!(gate.verify("anything"), Verdict::Right);
    }
}
