//! The fonts of the machine, looked for once.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use kangning_core::{Refusal, Result};
use typst_kit::fonts::{self, FontStore};

/// Fonts with simplified Chinese, the best first: what each system brings, and what can be installed on any.
const FAMILIES: [&str; 11] = [
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Noto Sans SC",
    "PingFang SC",
    "Microsoft YaHei",
    "HarmonyOS Sans SC",
    "Hiragino Sans GB",
    "WenQuanYi Micro Hei",
    "Noto Serif CJK SC",
    "SimHei",
    "SimSun",
];

/// What to install where there is none: free, and there for every system.
const TO_INSTALL: [&str; 2] = ["Noto Sans CJK SC (思源黑体)", "Microsoft YaHei (微软雅黑)"];

enum From {
    System,
    Folder(std::path::PathBuf),
}

/// Fonts to set with.
pub struct Fonts {
    from: From,
    found: OnceLock<(Arc<FontStore>, Vec<&'static str>)>,
}

impl Fonts {
    /// Those of the system. They are looked for when the first page is set.
    #[must_use]
    pub fn of_system() -> Self {
        Self { from: From::System, found: OnceLock::new() }
    }

    /// Only those of a folder.
    #[must_use]
    pub fn of_folder(folder: &Path) -> Self {
        Self { from: From::Folder(folder.to_owned()), found: OnceLock::new() }
    }

    /// The fonts, and the families to set with in their order.
    ///
    /// # Errors
    /// `no_chinese_font` where none of them has Chinese characters.
    pub fn found(&self) -> Result<(Arc<FontStore>, &[&'static str])> {
        let (store, families) = self.found.get_or_init(|| {
            let mut store = FontStore::new();
            match &self.from {
                From::System => store.extend(fonts::system()),
                From::Folder(folder) => store.extend(fonts::scan(folder)),
            }
            let families = FAMILIES
                .into_iter()
                .filter(|family| store.book().contains_family(&family.to_lowercase()))
                .collect();
            (Arc::new(store), families)
        });
        if families.is_empty() {
            return Err(Refusal::NoChineseFont { fonts: TO_INSTALL.map(str::to_owned).to_vec() }.into());
        }
        Ok((store.clone(), families))
    }
}
