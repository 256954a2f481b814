//! QR codes as pictures for the template, one for each text that a document wants as a code.

use fast_qr::{ECL, QRBuilder};
use kangning_core::report::{Block, Document, Label};
use serde_json::{Map, Value};

/// The pictures by what they say.
pub fn all(document: &Document) -> Value {
    let mut codes = Map::new();
    add(&document.blocks, &mut codes);
    Value::Object(codes)
}

fn add(blocks: &[Block], codes: &mut Map<String, Value>) {
    for block in blocks {
        let labels: &[Label] = match block {
            Block::Labels(sheet) => &sheet.labels,
            Block::Cards(sheet) => &sheet.cards,
            Block::Columns(columns) => {
                columns.iter().for_each(|column| add(column, codes));
                continue;
            }
            _ => continue,
        };
        for text in labels.iter().filter_map(|label| label.code.as_ref()) {
            if !codes.contains_key(text)
                && let Some(svg) = picture(text)
            {
                codes.insert(text.clone(), svg.into());
            }
        }
    }
}

/// One path for all dark fields; a text too long for a code has none.
fn picture(text: &str) -> Option<String> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let width = code.size;
    let mut path = String::new();
    for row in 0..width {
        let line = &code[row];
        let mut column = 0;
        while column < width {
            let length = line.iter().skip(column).take_while(|field| field.value()).count();
            if length > 0 {
                path.push_str(&format!("M{column} {row}h{length}v1h-{length}z"));
            }
            column += length.max(1);
        }
    }
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {width}\"><path d=\"{path}\"/></svg>"
    ))
}
