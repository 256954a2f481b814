use super::*;
use proptest::prelude::*;

fn finds(name: &str, typed: &str) -> bool {
    found_in(&search_text(name, Some("110101194803150017"), &["13800000007"], Some("KN123456789")), typed)
}

/// What the database does with a pattern, done here by hand.
fn found_in(text: &str, typed: &str) -> bool {
    Typed::from(typed).pattern.is_some_and(|pattern| {
        let core = pattern.trim_matches('%').replace("!%", "%").replace("!_", "_").replace("!!", "!");
        text.contains(&core)
    })
}

#[test]
fn names_are_shown_as_they_are_read() {
    for (name, pinyin) in [
        ("王玉兰", "Wáng Yùlán"),
        ("李春梅", "Lǐ Chūnméi"),
        ("曾广福", "Zēng Guǎngfú"),
        ("单秀英", "Shàn Xiùyīng"),
        ("仇德海", "Qiú Déhǎi"),
        ("区惠珍", "Ōu Huìzhēn"),
        ("解淑珍", "Xiè Shūzhēn"),
        ("翟永昌", "Zhái Yǒngchāng"),
        ("吕桂芳", "Lǚ Guìfāng"),
        ("欧阳秀", "Ōuyáng Xiù"),
        ("尉迟恭", "Yùchí Gōng"),
        ("万俟雅", "Mòqí Yǎ"),
        ("万福", "Wàn Fú"),
        ("John Smith", ""),
    ] {
        assert_eq!(shown(name), pinyin, "{name}");
    }
}

#[test]
fn food_is_read_as_a_kitchen_reads_it() {
    for (food, pinyin) in [
        ("番茄炒蛋", "fān qié chǎo dàn"),
        ("咖喱鸡", "gā lí jī"),
        ("豆豉", "dòu chǐ"),
        ("豆腐干", "dòu fǔ gān"),
        ("老母鸡汤", "lǎo mǔ jī tāng"),
        ("Soup", ""),
    ] {
        assert_eq!(syllables(food), pinyin, "{food}");
    }
    assert_eq!(sort_key_of_thing("茄子"), "qie zi 茄子");
}

#[test]
fn names_are_found_as_people_type_them() {
    for (name, typed) in [
        ("李春梅", "lcm"),
        ("李春梅", "LCM"),
        ("李春梅", "ｌｃｍ"),
        ("李春梅", "lichunmei"),
        ("李春梅", "li chunmei"),
        ("李春梅", "lichun"),
        ("李春梅", "lichm"),
        ("李春梅", "lichunm"),
        ("李春梅", "chunmei"),
        ("李春梅", "cm"),
        ("李春梅", "春梅"),
        ("李春梅", "李"),
        ("李春梅", "0017"),
        ("李春梅", "0007"),
        ("李春梅", "KN123456789"),
        ("李春梅", "kn12345"),
        ("李春梅", "ＫＮ123456789"),
        ("曾广福", "zgf"),
        ("曾广福", "zeng"),
        ("曾广福", "ceng"),
        ("曾广福", "zengguangfu"),
        ("单秀英", "shanxiuying"),
        ("单秀英", "sxy"),
        ("仇德海", "qiudehai"),
        ("仇德海", "qdh"),
        ("区惠珍", "ohz"),
        ("解淑珍", "xieshuzhen"),
        ("解淑珍", "xsz"),
        ("翟永昌", "zhaiyongchang"),
        ("翟永昌", "zyc"),
        ("区惠珍", "ouhuizhen"),
        ("吕桂芳", "lvgf"),
        ("吕桂芳", "lugf"),
        ("吕桂芳", "lügf"),
        ("吕桂芳", "lvguifang"),
        ("吕桂芳", "luguifang"),
        ("吕桂芳", "lgf"),
        ("尉迟恭", "ycg"),
        ("单行乐", "shanxingle"),
        ("单行乐", "shanhangyue"),
        ("单行乐", "xing"),
        ("单行乐", "yue"),
        ("单行乐", "sxl"),
        ("单行乐", "shy"),
        ("单行乐", "chan"),
        ("阿依古丽·买买提", "阿依古丽买买提"),
        ("John Smith", "smith johnsmith".split(' ').next_back().unwrap()),
    ] {
        assert!(finds(name, typed), "{typed:?} must find {name}: {}", search_text(name, None, &[], None));
    }
}

#[test]
fn what_does_not_belong_is_not_found() {
    for (name, typed) in [
        ("李春梅", "lcx"),
        ("李春梅", "ichun"),
        ("李春梅", "1380"),
        ("李春梅", "6789"),
        ("李春梅", "123456789"),
        ("李春梅", "%"),
        ("李春梅", "_cm"),
        ("李春梅", "王"),
    ] {
        assert!(!finds(name, typed), "{typed:?} must not find {name}");
    }
    assert_eq!(Typed::from("  ").pattern, None);
}

#[test]
fn keys_do_not_hold_a_whole_number() {
    let text = search_text("李春梅", Some("110101194803150017"), &[], Some("KN123456789"));
    assert!(text.contains(" 0017 ") && !text.contains("50017"), "{text}");
}

#[test]
fn the_order_is_that_of_the_pinyin() {
    let mut names = vec!["张三", "曾四", "李五", "阿六"];
    names.sort_by_key(|name| sort_key(name));
    assert_eq!(names, ["阿六", "李五", "曾四", "张三"]);
}

proptest! {
    #[test]
    fn every_name_is_found_by_itself_its_pinyin_and_its_initials(name in "[\u{4e00}-\u{9fa5}]{2,4}") {
        let text = search_text(&name, None, &[], None);
        prop_assert!(found_in(&text, &name));
        let pinyin = plain(&shown(&name));
        if pinyin.is_ascii() {
            prop_assert!(found_in(&text, &pinyin), "{} by {}: {}", name, pinyin, text);
        }
    }

    #[test]
    fn every_reading_of_every_character_finds_the_name(name in "[单行乐曾朴盖解区仇翟重长朝尉迟万俟\u{4e00}-\u{9fa5}]{2,5}") {
        let text = search_text(&name, None, &[], None);
        for letter in name.chars() {
            let Some(several) = letter.to_pinyin_multi() else { continue };
            for index in 0..several.count() {
                let reading = plain(several.get(index).with_tone());
                if reading.is_ascii() {
                    prop_assert!(found_in(&text, &reading), "{} by {} of {}: {}", name, reading, letter, text);
                }
            }
        }
    }

    #[test]
    fn nothing_typed_makes_it_panic(name in ".*", typed in ".*") {
        let _ = (shown(&name), sort_key(&name), search_text(&name, Some(&typed), &[&typed], Some(&typed)), Typed::from(typed.as_str()));
    }
}
