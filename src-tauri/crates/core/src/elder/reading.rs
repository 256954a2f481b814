//! How a name is read: pinyin to show, and keys to find it by.
//!
//! People type initials (`lcm`), pinyin in full or in part, the given name only, the characters, or the last digits
//! of a number. Names are read in more than one way, and the dictionary's first reading is wrong for many surnames.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use pinyin::{ToPinyin, ToPinyinMulti};

/// Surnames with the reading they have as a surname; tone marks, syllables apart.
static SURNAMES: LazyLock<HashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    include_str!("surnames.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(' '))
        .map(|(surname, reading)| (surname, reading.split(' ').collect()))
        .collect()
});

/// At most so many ways of reading one name as a whole are kept, the likeliest ones; more are only noise. A reading of one
/// character that is in none of them is kept beside them.
const MOST_READINGS: usize = 16;

/// Digits kept from the end of a telephone number, which lists show anyway.
const PHONE_DIGITS: usize = 8;

/// Characters kept from the end of a resident number: those that its mask shows.
const NUMBER_DIGITS: usize = 4;

/// A full-width character, as a Chinese keyboard types it, as its plain counterpart.
#[must_use]
pub fn half_width(letter: char) -> char {
    match letter {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        other => other,
    }
}

/// The pinyin shown beside a name: surname and given name apart, with tone marks, for example `Wáng Yùlán`.
/// Empty for a name without Chinese characters.
#[must_use]
pub fn shown(name: &str) -> String {
    let letters: Vec<char> = name.chars().filter(|letter| letter.is_alphanumeric()).collect();
    if !letters.iter().any(|letter| letter.to_pinyin().is_some()) {
        return String::new();
    }
    let (surname_length, surname) = surname_of(&letters);
    let syllable = |place: usize| -> String {
        surname
            .and_then(|reading| reading.get(place).map(|text| (*text).to_owned()))
            .or_else(|| letters[place].to_pinyin().map(|reading| reading.with_tone().to_owned()))
            .unwrap_or_else(|| letters[place].to_string())
    };
    let word = |places: std::ops::Range<usize>| capitalised(&places.map(syllable).collect::<String>());
    [word(0..surname_length), word(surname_length..letters.len())].join(" ").trim().to_owned()
}

/// The surname of a name: 李 of 李春梅, 欧阳 of 欧阳若兰; the whole of a name without Chinese characters.
#[must_use]
pub fn surname(name: &str) -> String {
    let letters: Vec<char> = name.trim().chars().collect();
    if !letters.iter().any(|letter| letter.to_pinyin().is_some()) {
        return letters.into_iter().collect();
    }
    let (length, _) = surname_of(&letters);
    letters[..length].iter().collect()
}

/// The text by which lists are ordered: plain pinyin as shown, then the name itself.
#[must_use]
pub fn sort_key(name: &str) -> String {
    format!("{} {name}", plain(&shown(name)).to_lowercase())
}

/// Letters with the reading they have in a kitchen, where the dictionary's first reading is another: 番茄 is no 番加.
const IN_A_KITCHEN: [(char, &str); 9] = [
    ('茄', "qié"),
    ('咖', "gā"),
    ('干', "gān"),
    ('糁', "shēn"),
    ('肚', "dǔ"),
    ('蛤', "gé"),
    ('蜇', "zhé"),
    ('豉', "chǐ"),
    ('脊', "jǐ"),
];

/// The pinyin of something that is no person's name: `hóng shāo ròu`. Empty without Chinese characters.
#[must_use]
pub fn syllables(text: &str) -> String {
    if !text.chars().any(|letter| letter.to_pinyin().is_some()) {
        return String::new();
    }
    let mut shown = String::new();
    let mut was_syllable = true;
    for letter in text.trim().chars() {
        match letter.to_pinyin() {
            Some(reading) => {
                if !shown.is_empty() {
                    shown.push(' ');
                }
                let known = IN_A_KITCHEN.iter().find(|(known, _)| *known == letter);
                shown.push_str(known.map_or_else(|| reading.with_tone(), |(_, reading)| reading));
                was_syllable = true;
            }
            None if letter.is_alphanumeric() => {
                if was_syllable && !shown.is_empty() {
                    shown.push(' ');
                }
                shown.push(letter);
                was_syllable = false;
            }
            None => was_syllable = true,
        }
    }
    shown
}

/// The text by which lists of things are ordered: plain pinyin, then the thing's name itself.
#[must_use]
pub fn sort_key_of_thing(name: &str) -> String {
    format!("{} {name}", plain(&syllables(name)).to_lowercase())
}

/// The keys an elder is found by, blank-separated, with a blank at both ends.
///
/// Of the resident number and the telephone numbers only the last digits become keys, of the card its whole code.
#[must_use]
pub fn search_text(name: &str, resident_number: Option<&str>, phones: &[&str], card: Option<&str>) -> String {
    let letters: Vec<char> = folded(name).chars().collect();
    let mut keys = BTreeSet::new();
    let readings = all_readings(&letters);
    // From every character on, so that the given name alone finds as well.
    for from in 0..letters.len() {
        keys.insert(letters[from..].iter().collect::<String>());
        for reading in &readings {
            let syllables = &reading[from..];
            // Some syllables in full, then initials: wangyulan, wangyul, wangyl, wyl.
            for full in 0..=syllables.len() {
                let head = syllables[..full].concat();
                for initial in [short_initial, long_initial] {
                    let tail: String = syllables[full..].iter().map(|syllable| initial(syllable)).collect();
                    keys.insert(format!("{head}{tail}"));
                }
            }
        }
    }
    let mut numbers: Vec<String> = phones.iter().map(|phone| last_digits(phone, PHONE_DIGITS)).collect();
    numbers.extend(resident_number.map(|number| last_digits(number, NUMBER_DIGITS)));
    numbers.retain(|number| !number.is_empty());
    // The dot keeps the last digits of a card from being found as the last digits of a number.
    let card = card.map(|code| format!("{}.", folded(code)));
    let mut text = String::from(" ");
    for key in keys.into_iter().chain(numbers).chain(card) {
        text.push_str(&key);
        text.push(' ');
    }
    text
}

/// What a person typed, ready for a search over keys. In the patterns `!` escapes.
#[derive(Debug, Clone)]
pub struct Typed {
    /// Letters match the beginning of a key, digits the end of one: people know the last digits of a number. None
    /// when nothing was typed.
    pub pattern: Option<String>,
    /// A key that is just what was typed.
    pub exact: String,
    /// The first character: a surname that begins with it is meant before a given name that does.
    pub first: String,
}

impl From<&str> for Typed {
    fn from(typed: &str) -> Self {
        let query = folded(typed);
        let escaped: String = query
            .chars()
            .flat_map(|letter| matches!(letter, '%' | '_' | '!').then_some('!').into_iter().chain([letter]))
            .collect();
        let digits = query.chars().all(|letter| letter.is_ascii_digit() || letter == 'x');
        let only_x = query.chars().all(|letter| letter == 'x');
        let pattern = match query.is_empty() {
            true => None,
            false if digits && !only_x => Some(format!("%{escaped} %")),
            false => Some(format!("% {escaped}%")),
        };
        Self { pattern, exact: format!("% {escaped} %"), first: query.chars().take(1).collect() }
    }
}

/// Lower case, half width, without blanks, apostrophes and middle dots; ü as v.
#[must_use]
pub fn folded(text: &str) -> String {
    text.chars()
        .map(half_width)
        .filter(|letter| !letter.is_whitespace() && !matches!(letter, '\'' | '’' | '·' | '•' | '-'))
        .flat_map(char::to_lowercase)
        .map(|letter| if letter == 'ü' { 'v' } else { letter })
        .collect()
}

fn last_digits(number: &str, how_many: usize) -> String {
    let digits: Vec<char> = number
        .chars()
        .filter(|letter| letter.is_ascii_digit() || *letter == 'X')
        .map(|l| l.to_ascii_lowercase())
        .collect();
    digits[digits.len().saturating_sub(how_many)..].iter().collect()
}

fn surname_of(letters: &[char]) -> (usize, Option<&'static Vec<&'static str>>) {
    for length in [2, 1] {
        // A name of two characters is a surname of one and a given name of one.
        if letters.len() > length {
            let candidate: String = letters[..length].iter().collect();
            if let Some(reading) = SURNAMES.get(candidate.as_str()) {
                return (length, Some(reading));
            }
        }
    }
    (1.min(letters.len()), None)
}

/// Ways of reading a name, the likeliest first; plain syllables, ü both as v and as u. Every reading of every character is
/// in one of them: whoever says 行 as xing must find 单行乐 as well.
fn all_readings(letters: &[char]) -> Vec<Vec<String>> {
    let choices = readings_of_each(letters);
    // Each as the places of its syllables among the choices: the smaller their sum, the likelier the whole.
    let mut kept: Vec<Vec<usize>> = vec![Vec::new()];
    for several in &choices {
        kept = (0..several.len())
            .flat_map(|choice| {
                kept.iter().map(move |before| before.iter().copied().chain([choice]).collect::<Vec<_>>())
            })
            .collect();
        kept.sort_by_key(|reading| reading.iter().sum::<usize>());
        kept.truncate(MOST_READINGS);
    }
    for (place, several) in choices.iter().enumerate() {
        for choice in 0..several.len() {
            if !kept.iter().any(|reading| reading[place] == choice) {
                // The name as it is most likely read, but for this one syllable.
                let mut reading = vec![0; choices.len()];
                reading[place] = choice;
                kept.push(reading);
            }
        }
    }
    kept.into_iter()
        .map(|reading| {
            reading.iter().zip(&choices).map(|(choice, several)| several[*choice].clone()).collect()
        })
        .collect()
}

/// How each character of a name can be read, the likeliest first: as a surname, as the dictionary's first, as its others.
fn readings_of_each(letters: &[char]) -> Vec<Vec<String>> {
    let (surname_length, surname) = surname_of(letters);
    letters
        .iter()
        .enumerate()
        .map(|(place, letter)| {
            let mut choices: Vec<String> = Vec::new();
            let mut choose = |toned: &str| {
                for choice in [plain(toned), plain(toned).replace('v', "u")] {
                    if !choices.contains(&choice) {
                        choices.push(choice);
                    }
                }
            };
            if let Some(reading) =
                surname.filter(|_| place < surname_length).and_then(|reading| reading.get(place))
            {
                choose(reading);
            }
            if let Some(first) = letter.to_pinyin() {
                choose(first.with_tone());
            }
            if let Some(several) = letter.to_pinyin_multi() {
                (0..several.count()).for_each(|index| choose(several.get(index).with_tone()));
            }
            if choices.is_empty() {
                choices.push(letter.to_string());
            }
            choices
        })
        .collect()
}

/// Without tone marks; ü as v, the way it is typed.
fn plain(toned: &str) -> String {
    toned
        .chars()
        .map(|letter| match letter {
            'ā' | 'á' | 'ǎ' | 'à' => 'a',
            'ē' | 'é' | 'ě' | 'è' | 'ê' => 'e',
            'ī' | 'í' | 'ǐ' | 'ì' => 'i',
            'ō' | 'ó' | 'ǒ' | 'ò' => 'o',
            'ū' | 'ú' | 'ǔ' | 'ù' => 'u',
            'ü' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => 'v',
            'ń' | 'ň' | 'ǹ' => 'n',
            'ḿ' => 'm',
            'Ā' | 'Á' | 'Ǎ' | 'À' => 'A',
            'Ē' | 'É' | 'Ě' | 'È' => 'E',
            'Ō' | 'Ó' | 'Ǒ' | 'Ò' => 'O',
            other => other,
        })
        .collect()
}

/// The first letter: c of chun.
fn short_initial(syllable: &str) -> &str {
    syllable.char_indices().nth(1).map_or(syllable, |(end, _)| &syllable[..end])
}

/// The initial as some type it: ch of chun, but l of li.
fn long_initial(syllable: &str) -> &str {
    if ["zh", "ch", "sh"].iter().any(|initial| syllable.starts_with(initial)) {
        &syllable[..2]
    } else {
        short_initial(syllable)
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}

#[cfg(test)]
mod tests;
