//! A list of elders with alerts and up to two contacts, read against the records that are there.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::cells::Unreadable;
use super::columns::Fields;
use super::sheet::Cell;
use super::sql::KnownElder;
use super::{Act, CellChange, CellFault, ImportChoice, ImportField, Planned, cells, choice, field};
use crate::bed::stay::rules::takes;
use crate::elder::rules::{self, Number};
use crate::elder::{
    Alert, AlertKind, BloodType, Category, ChangeElder, ContactDetails, ElderDetails, ElderId,
    LivingSituation, NoNumberReason, Relation, Severity, Sex, resident_number,
};
use crate::error::Fault;

const SEXES: &[ImportChoice] = &[choice("female", "女", "female"), choice("male", "男", "male")];
const YES_NO: &[ImportChoice] = &[choice("yes", "是", "yes"), choice("no", "否", "no")];
const RELATIONS: &[ImportChoice] = &[
    choice("spouse", "配偶", "spouse"),
    choice("daughter", "女儿", "daughter"),
    choice("son", "儿子", "son"),
    choice("daughter_in_law", "儿媳", "daughter-in-law"),
    choice("son_in_law", "女婿", "son-in-law"),
    choice("grandchild", "孙辈", "grandchild"),
    choice("sibling", "兄弟姐妹", "sibling"),
    choice("relative", "亲属", "relative"),
    choice("neighbour", "邻居", "neighbour"),
    choice("community_worker", "社区工作人员", "community worker"),
    choice("other", "其他", "other"),
];
pub(super) const CATEGORIES: &[ImportChoice] = &[
    choice("self_paying", "自费", "self-paying"),
    choice("destitute", "特困", "destitute"),
    choice("minimum_living", "低保", "minimum living allowance"),
    choice("minimum_living_margin", "低保边缘", "margin of minimum living"),
    choice("entitled_veteran", "优抚对象", "entitled veteran"),
    choice("lost_only_child", "计生特殊家庭", "lost only child"),
    choice("other", "其他", "other"),
];
const LIVING: &[ImportChoice] = &[
    choice("alone", "独居", "alone"),
    choice("with_spouse", "与配偶同住", "with spouse"),
    choice("with_children", "与子女同住", "with children"),
    choice("with_parents", "与父母同住", "with parents"),
    choice("with_siblings", "与兄弟姐妹同住", "with siblings"),
    choice("with_other_relatives", "与其他亲属同住", "with other relatives"),
    choice("with_non_relatives", "与非亲属同住", "with non-relatives"),
    choice("institution", "养老机构", "institution"),
];
const BLOOD: &[ImportChoice] =
    &[choice("a", "A型", "A"), choice("b", "B型", "B"), choice("ab", "AB型", "AB"), choice("o", "O型", "O")];

/// The columns of a list of elders.
pub const FIELDS: &[ImportField] = &[
    field("name", "姓名", "Name", &["老人姓名", "名字"], true, "演示老人", &[]),
    field("sex", "性别", "Sex", &["男女"], false, "女", SEXES),
    field("birthOn", "出生日期", "Birth date", &["出生年月日", "生日", "出生年月"], false, "1948-03-15", &[]),
    field(
        "residentNumber",
        "身份证号",
        "Resident number",
        &["身份证", "身份证号码", "公民身份号码", "证件号码"],
        false,
        "",
        &[],
    ),
    field(
        "phone",
        "电话",
        "Phone",
        &["联系电话", "手机", "手机号", "手机号码", "本人电话"],
        false,
        "0510-00000000",
        &[],
    ),
    field(
        "address",
        "住址",
        "Address",
        &["地址", "家庭住址", "现住址", "居住地址"],
        false,
        "演示路 1 号",
        &[],
    ),
    field("livingSituation", "居住情况", "Living situation", &["居住状况"], false, "独居", LIVING),
    field("category", "人员类别", "Category", &["类别", "老人类别", "对象类别"], false, "低保", CATEGORIES),
    field("bloodType", "血型", "Blood type", &[], false, "A型", BLOOD),
    field("allergy", "过敏", "Allergy", &["过敏史", "食物过敏", "过敏情况"], false, "花生", &[]),
    field("notes", "备注", "Notes", &["说明"], false, "", &[]),
    field(
        "contactName",
        "联系人",
        "Contact",
        &["联系人姓名", "紧急联系人", "家属姓名", "监护人"],
        false,
        "演示家属",
        &[],
    ),
    field("contactRelation", "关系", "Relation", &["与老人关系", "联系人关系"], false, "女儿", RELATIONS),
    field(
        "contactPhone",
        "联系人电话",
        "Contact phone",
        &["紧急联系电话", "家属电话", "联系人手机", "监护人电话"],
        false,
        "000-00000000",
        &[],
    ),
    field("contactMayCollect", "可接", "May collect", &["可接送", "可接老人"], false, "是", YES_NO),
    field("contact2Name", "联系人2", "Contact 2", &["第二联系人"], false, "", &[]),
    field("contact2Relation", "关系2", "Relation 2", &[], false, "", RELATIONS),
    field("contact2Phone", "联系人2电话", "Contact 2 phone", &["第二联系人电话"], false, "", &[]),
    field("contact2MayCollect", "可接2", "May collect 2", &[], false, "", YES_NO),
];

/// The stored word of what a list says; `Err` where none fits.
fn word_of<T: std::str::FromStr>(choices: &[ImportChoice], cell: &Cell) -> Result<Option<T>, Unreadable> {
    cells::word(choices, &super::sheet::words(Some(cell)))
}

/// What a row says, before it is held against the records.
struct Said {
    name: String,
    sex: Option<Sex>,
    birth_on: Option<NaiveDate>,
    number: Option<String>,
    category: Option<Category>,
    living: Option<LivingSituation>,
    blood: Option<BloodType>,
    contacts: Vec<ContactDetails>,
    faults: Vec<CellFault>,
}

fn said(row: &Fields<'_>) -> Said {
    let mut faults = Vec::new();
    let mut take = |key: &str, fault: Fault| faults.push(CellFault { field: key.to_owned(), fault });
    let birth_on = cells::day(row.cell("birthOn")).unwrap_or_else(|_| {
        take("birthOn", Fault::WrongForm);
        None
    });
    let mut word = |key: &str| take(key, Fault::WrongForm);
    let sex = word_of(SEXES, row.cell("sex")).unwrap_or_else(|_| {
        word("sex");
        None
    });
    let category = word_of(CATEGORIES, row.cell("category")).unwrap_or_else(|_| {
        word("category");
        None
    });
    let living = word_of(LIVING, row.cell("livingSituation")).unwrap_or_else(|_| {
        word("livingSituation");
        None
    });
    let blood = word_of(BLOOD, row.cell("bloodType")).unwrap_or_else(|_| {
        word("bloodType");
        None
    });
    let number = if cells::has_lost_digits(row.cell("residentNumber")) {
        take("residentNumber", Fault::DigitsLost);
        String::new()
    } else {
        resident_number::tidied(&row.text("residentNumber"))
    };
    if let (false, Err(fault)) = (number.is_empty(), resident_number::read(&number)) {
        take("residentNumber", fault);
    }
    let mut contacts = Vec::new();
    for which in ["contact", "contact2"] {
        let key = |part: &str| format!("{which}{part}");
        let (name, phone) = (row.text(&key("Name")), row.text(&key("Phone")));
        if name.is_empty() && phone.is_empty() {
            continue;
        }
        let relation = word_of(RELATIONS, row.cell(&key("Relation"))).unwrap_or_else(|_| {
            faults.push(CellFault { field: key("Relation"), fault: Fault::WrongForm });
            None
        });
        let may_collect = cells::yes(row.cell(&key("MayCollect"))).unwrap_or_else(|_| {
            faults.push(CellFault { field: key("MayCollect"), fault: Fault::WrongForm });
            None
        });
        for (part, text) in [("Name", &name), ("Phone", &phone)] {
            if text.is_empty() {
                faults.push(CellFault { field: key(part), fault: Fault::Required });
            }
        }
        contacts.push(ContactDetails {
            id: None,
            name,
            relation: relation.unwrap_or(Relation::Other),
            phone,
            // Who may take an elder home is said, never assumed.
            may_collect: may_collect.unwrap_or(false),
            address: String::new(),
            note: String::new(),
        });
    }
    Said {
        name: row.text("name"),
        sex,
        birth_on,
        number: Some(number).filter(|text| !text.is_empty()),
        category,
        living,
        blood,
        contacts,
        faults,
    }
}

/// What each row would do to the records that are there.
pub(crate) fn plan(rows: &[(i64, Fields<'_>)], known: &[KnownElder], today: NaiveDate) -> Vec<Planned> {
    let by_number: HashMap<&str, &KnownElder> =
        known.iter().filter_map(|elder| Some((elder.resident_number.as_deref()?, elder))).collect();
    let mut by_birth: HashMap<(&str, NaiveDate), Vec<&KnownElder>> = HashMap::new();
    for elder in known {
        by_birth.entry((elder.details.name.as_str(), elder.details.birth_on)).or_default().push(elder);
    }
    let mut numbers: HashSet<String> = HashSet::new();
    let mut namesakes = Namesakes::default();
    let mut matched: HashSet<&ElderId> = HashSet::new();
    rows.iter()
        .map(|(line, row)| {
            let mut said = said(row);
            complete(&mut said);
            let mut planned = Planned::of(*line, said.name.clone(), std::mem::take(&mut said.faults));
            let is_number_again = said.number.as_ref().is_some_and(|number| !numbers.insert(number.clone()));
            let is_named_again = namesakes.is_named_again(&said);
            let found = find(&said, &by_number, &by_birth);
            let is_found_again = match &found {
                Found::One(existing) => !matched.insert(&existing.id),
                Found::Nobody | Found::Several => false,
            };
            if is_number_again {
                fault(&mut planned, "residentNumber", Fault::GivenTwice);
            } else if matches!(found, Found::Several) {
                // Nobody can tell which of them is meant; the row is surely not about one more.
                fault(&mut planned, "name", Fault::NotUnique);
            } else if is_named_again || is_found_again {
                fault(&mut planned, "name", Fault::GivenTwice);
            }
            match found {
                Found::One(existing) => change(&mut planned, &said, row, existing, today),
                Found::Nobody => register(&mut planned, &said, row, today),
                Found::Several => {}
            }
            if !planned.faults.is_empty() {
                planned.act = None;
                planned.changes.clear();
            }
            planned
        })
        .collect()
}

fn fault(planned: &mut Planned, field: &str, fault: Fault) {
    if !planned.faults.iter().any(|known| known.field == field) {
        planned.faults.push(CellFault { field: field.to_owned(), fault });
    }
}

/// Who was named already, and whether one of the rows that name them had no number.
#[derive(Default)]
struct Namesakes(HashMap<(String, NaiveDate), bool>);

impl Namesakes {
    /// Whether a row names somebody whom a row before it may have named. Only two numbers tell two namesakes of one
    /// birth date apart.
    fn is_named_again(&mut self, said: &Said) -> bool {
        let Some(birth_on) = said.birth_on.filter(|_| !said.name.is_empty()) else { return false };
        let has_none = said.number.is_none();
        match self.0.entry((said.name.clone(), birth_on)) {
            Entry::Vacant(place) => {
                place.insert(has_none);
                false
            }
            Entry::Occupied(mut place) => {
                let had_none = *place.get();
                place.insert(had_none || has_none);
                had_none || has_none
            }
        }
    }
}

/// The number says birth date and sex where the list does not.
fn complete(said: &mut Said) {
    if let Some(read) = said.number.as_deref().and_then(|number| resident_number::read(number).ok()) {
        said.birth_on = said.birth_on.or(Some(read.birth_on));
        said.sex = said.sex.or(Some(read.sex));
    }
}

/// The record that a row is about.
enum Found<T> {
    /// None: the row brings somebody new.
    Nobody,
    One(T),
    /// More than one may be meant.
    Several,
}

/// The record that a row is about: by its number, else by name and birth date, where no number speaks against it.
fn find<'a>(
    said: &Said,
    by_number: &HashMap<&str, &'a KnownElder>,
    by_birth: &HashMap<(&str, NaiveDate), Vec<&'a KnownElder>>,
) -> Found<&'a KnownElder> {
    if let Some(found) = said.number.as_deref().and_then(|number| by_number.get(number)) {
        return Found::One(*found);
    }
    let Some(birth_on) = said.birth_on else { return Found::Nobody };
    let possible: Vec<&'a KnownElder> = by_birth
        .get(&(said.name.as_str(), birth_on))
        .into_iter()
        .flatten()
        .copied()
        .filter(|elder| said.number.is_none() || elder.resident_number.is_none())
        .collect();
    match possible[..] {
        [] => Found::Nobody,
        [one] => Found::One(one),
        _ => Found::Several,
    }
}

fn register(planned: &mut Planned, said: &Said, row: &Fields<'_>, today: NaiveDate) {
    let mut need = |key: &str, missing: bool| {
        if missing && !planned.faults.iter().any(|fault| fault.field == key) {
            planned.faults.push(CellFault { field: key.to_owned(), fault: Fault::Required });
        }
    };
    need("birthOn", said.birth_on.is_none());
    need("sex", said.sex.is_none());
    let (Some(birth_on), Some(sex)) = (said.birth_on, said.sex) else { return };
    let details = ElderDetails {
        name: said.name.clone(),
        sex,
        birth_on,
        resident_number: said.number.clone(),
        no_resident_number_reason: said.number.is_none().then_some(NoNumberReason::NotShown),
        phone: row.text("phone"),
        address: row.text("address"),
        living_situation: said.living,
        categories: said.category.into_iter().collect(),
        blood_type: said.blood,
        rhesus: None,
        disability_certificate: None,
        notes: row.text("notes"),
        alerts: allergies(&row.text("allergy")),
        contacts: said.contacts.clone(),
    };
    check(planned, &details, Number::Needed, today);
    planned.act = Some(Act::RegisterElder(Box::new(details)));
}

/// Between the allergies of one elder in a cell. No list of foods has it: 花生、虾 stays one allergy in its words.
const BETWEEN_ALLERGIES: &str = "；";

/// All allergies of an elder in one cell.
pub(super) fn all_allergies(alerts: &[Alert]) -> String {
    let of_food = alerts.iter().filter(|alert| alert.kind == AlertKind::Allergy);
    of_food.map(|alert| alert.note.trim()).collect::<Vec<_>>().join(BETWEEN_ALLERGIES)
}

fn apart(words: &str) -> impl Iterator<Item = &str> {
    words.split(['；', ';']).map(str::trim)
}

/// What a list says of allergies are alerts, each once, until somebody enters the diet.
fn allergies(cell: &str) -> Vec<Alert> {
    let mut found: Vec<Alert> = Vec::new();
    for note in apart(cell) {
        let folded = cells::folded(note);
        let nothing = matches!(folded.as_str(), "" | "无" | "否" | "没有" | "-" | "no" | "none");
        let twice = found.iter().any(|alert| cells::folded(&alert.note) == folded);
        if !nothing && !twice {
            let note = note.to_owned();
            found.push(Alert { kind: AlertKind::Allergy, severity: Severity::Severe, note });
        }
    }
    found
}

/// The allergies of a cell that are not there yet. One that is there may hold several in its words.
fn new_allergies(before: &[Alert], cell: &str) -> Vec<Alert> {
    let known: Vec<String> = before
        .iter()
        .filter(|alert| alert.kind == AlertKind::Allergy)
        .flat_map(|alert| apart(&alert.note))
        .map(cells::folded)
        .collect();
    let mut new = allergies(cell);
    new.retain(|alert| !known.contains(&cells::folded(&alert.note)));
    new
}

fn change(planned: &mut Planned, said: &Said, row: &Fields<'_>, existing: &KnownElder, today: NaiveDate) {
    let before = &existing.details;
    let mut after = before.clone();
    let mut changes = Vec::new();
    let mut put = |field: &str, before: &str, after: &str| {
        let is_other = !after.is_empty() && before != after;
        if is_other {
            changes.push(CellChange {
                field: field.to_owned(),
                before: before.to_owned(),
                after: after.to_owned(),
            });
        }
        is_other
    };
    if put("name", &before.name, &said.name) {
        after.name.clone_from(&said.name);
    }
    let birth = said.birth_on.unwrap_or(before.birth_on);
    if put("birthOn", &before.birth_on.to_string(), &birth.to_string()) {
        after.birth_on = birth;
    }
    let sex = said.sex.unwrap_or(before.sex);
    if put("sex", before.sex.word(), sex.word()) {
        after.sex = sex;
        if existing.room_takes.is_some_and(|rule| !takes(rule, sex)) {
            planned.faults.push(CellFault { field: "sex".to_owned(), fault: Fault::DoesNotFit });
        }
    }
    // A number that is there already is shown masked; only a new one is a change.
    if let (Some(number), None) = (&said.number, &existing.resident_number) {
        put("residentNumber", "", &resident_number::masked(number));
        after.resident_number = Some(number.clone());
        after.no_resident_number_reason = None;
    }
    for (key, old, new) in [
        ("phone", &before.phone, &mut after.phone),
        ("address", &before.address, &mut after.address),
        ("notes", &before.notes, &mut after.notes),
    ] {
        if put(key, old, &row.text(key)) {
            *new = row.text(key);
        }
    }
    if let Some(living) = said.living.filter(|living| before.living_situation != Some(*living)) {
        put("livingSituation", before.living_situation.map_or("", LivingSituation::word), living.word());
        after.living_situation = Some(living);
    }
    if let Some(blood) = said.blood.filter(|blood| before.blood_type != Some(*blood)) {
        put("bloodType", before.blood_type.map_or("", BloodType::word), blood.word());
        after.blood_type = Some(blood);
    }
    if let Some(category) = said.category.filter(|category| !before.categories.contains(category)) {
        put("category", "", category.word());
        after.categories.push(category);
    }
    // An allergy is only ever added by a list: that one is over, a person must say.
    let new = new_allergies(&before.alerts, &row.text("allergy"));
    put("allergy", "", &all_allergies(&new));
    after.alerts.extend(new);
    for (place, contact) in said.contacts.iter().enumerate() {
        merge_contact(&mut after, contact, place, &mut put);
    }
    if changes.is_empty() {
        return;
    }
    // Numbers that stay must still agree with what is entered now.
    let checked = ElderDetails {
        resident_number: after.resident_number.clone().or_else(|| existing.resident_number.clone()),
        disability_certificate: existing.disability_certificate.clone(),
        ..after.clone()
    };
    check(planned, &checked, Number::MayStay, today);
    planned.changes = changes;
    planned.act = Some(Act::ChangeElder(Box::new(ChangeElder {
        elder_id: existing.id.clone(),
        version: existing.version,
        details: after,
        // The list says by its number whose record this is.
        is_another_person: true,
    })));
}

/// The contact of this name gets the new telephone; whoever is not there yet is added behind the others.
fn merge_contact(
    after: &mut ElderDetails,
    contact: &ContactDetails,
    place: usize,
    put: &mut impl FnMut(&str, &str, &str) -> bool,
) {
    let key = |part: &str| format!("contact{}{part}", if place == 0 { "" } else { "2" });
    // Two contacts may have one name; their telephones tell them apart.
    let named = |old: &ContactDetails| old.name == contact.name;
    let exact = after.contacts.iter().position(|old| named(old) && old.phone == contact.phone);
    let is_alone = after.contacts.iter().filter(|old| named(old)).count() == 1;
    let found = exact.or_else(|| after.contacts.iter().position(|old| is_alone && named(old)));
    match found {
        Some(place) => {
            let old = &mut after.contacts[place];
            if put(&key("Phone"), &old.phone, &contact.phone) {
                old.phone.clone_from(&contact.phone);
            }
            if contact.relation != Relation::Other
                && put(&key("Relation"), old.relation.word(), contact.relation.word())
            {
                old.relation = contact.relation;
            }
            if contact.may_collect
                && put(&key("MayCollect"), if old.may_collect { "yes" } else { "no" }, "yes")
            {
                old.may_collect = true;
            }
        }
        None => {
            put(&key("Name"), "", &contact.name);
            after.contacts.push(contact.clone());
        }
    }
}

/// The same rules as at the desk; a fault is named at the column that it comes from.
fn check(planned: &mut Planned, details: &ElderDetails, number: Number, today: NaiveDate) {
    let Err(error) = rules::check(details, number, today) else { return };
    for fault in error.fields {
        let bare = fault.field.strip_prefix("details.").unwrap_or(&fault.field);
        let field = match bare.split_once('[') {
            Some(("contacts", rest)) => {
                let which = if rest.starts_with('0') { "contact" } else { "contact2" };
                let part = rest.rsplit_once('.').map_or("name", |(_, part)| part);
                format!("{which}{}", if part == "phone" { "Phone" } else { "Name" })
            }
            Some(("alerts", _)) => "allergy".to_owned(),
            Some(("categories", _)) => "category".to_owned(),
            // Lists have no column of it: what disagrees with it is at fault.
            _ if bare == "disabilityCertificate" => match fault.fault {
                Fault::DisagreesWithBirthDate => "birthOn".to_owned(),
                Fault::DisagreesWithSex => "sex".to_owned(),
                _ => "residentNumber".to_owned(),
            },
            _ => bare.to_owned(),
        };
        self::fault(planned, &field, fault.fault);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alert(kind: AlertKind, note: &str) -> Alert {
        Alert { kind, severity: Severity::Mild, note: note.to_owned() }
    }

    #[test]
    fn every_allergy_of_a_cell_is_read_and_what_goes_out_adds_nothing_when_it_comes_in() {
        // What is there, what the list says, what is new.
        let cases: [(&[&str], &str, &[&str]); 9] = [
            (&[], "花生", &["花生"]),
            (&[], "花生；虾蟹; 青霉素", &["花生", "虾蟹", "青霉素"]),
            (&[], "花生；花生；无", &["花生"]),
            (&[], "无", &[]),
            // A list of foods is one allergy in its words, as it was said.
            (&[], "花生、虾", &["花生、虾"]),
            (&["花生"], "花生；虾蟹", &["虾蟹"]),
            (&["花生", "虾蟹", "青霉素"], "虾蟹", &[]),
            // Said in one alert at the desk.
            (&["花生；虾蟹", "Milk"], "虾蟹；milk；花生", &[]),
            (&["花生"], "", &[]),
        ];
        for (kept, cell, expected) in cases {
            let mut kept: Vec<Alert> = kept.iter().map(|note| alert(AlertKind::Allergy, note)).collect();
            // What is no allergy is none in the list either.
            kept.insert(0, alert(AlertKind::Fall, "虾蟹"));
            let new = new_allergies(&kept, cell);
            assert_eq!(new.iter().map(|one| one.note.as_str()).collect::<Vec<_>>(), expected, "{cell}");
            kept.extend(new);
            assert_eq!(new_allergies(&kept, &all_allergies(&kept)), [], "{cell}");
            let elsewhere = allergies(&all_allergies(&kept));
            assert_eq!(all_allergies(&elsewhere), all_allergies(&kept), "{cell}");
        }
    }
}
