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
            Ok(()) if !was_asked.get() => Verdict::Unusable,
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
