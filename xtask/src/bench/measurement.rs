//! One figure, as a part printed it.

use serde_json::Value;

use crate::failure::{Failure, Outcome};

/// The keys under which a line may hold its figure, the one that says most first, and the unit.
const FIGURES: &[(&str, &str)] = &[("value", ""), ("p99_ms", "ms"), ("ms", "ms"), ("bytes", "B")];

/// A name, a figure, and what the same run took without the logic where that was measured too.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Measurement {
    pub(super) what: String,
    pub(super) value: f64,
    pub(super) unit: String,
    pub(super) reference: Option<f64>,
}

impl Measurement {
    /// Reads one line of JSON.
    pub(super) fn read(line: &str) -> Outcome<Self> {
        let json: Value = serde_json::from_str(line)?;
        let what = json["what"].as_str();
        let figure = FIGURES.iter().find_map(|(key, unit)| {
            Some((json[*key].as_f64()?, json["unit"].as_str().unwrap_or(unit)))
        });
        let (Some(what), Some((value, unit))) = (what, figure) else {
            return Err(Failure::new(format!("This is no measurement: {line}")));
        };
        // How many rows a search found stands in brackets behind its name.
        let what = what.split(" (").next().unwrap_or(what).to_owned();
        Ok(Self { what, value, unit: unit.to_owned(), reference: json["reference"].as_f64() })
    }
}

#[cfg(test)]
mod tests {
    use super::Measurement;

    #[test]
    fn each_way_to_print_a_figure_is_read() {
        let read = |line| {
            let Measurement { what, value, unit, .. } = Measurement::read(line).unwrap();
            (what, value, unit)
        };
        let is = |what: &str, value, unit: &str| (what.to_owned(), value, unit.to_owned());
        assert_eq!(read(r#"{"what":"a","value":3,"unit":"MB"}"#), is("a", 3.0, "MB"));
        assert_eq!(read(r#"{"what":"b (7)","p50_ms":1,"p99_ms":2}"#), is("b", 2.0, "ms"));
        let rate = r#"{"what":"c","p99_ms":1,"value":9,"unit":"batches/s"}"#;
        assert_eq!(read(rate), is("c", 9.0, "batches/s"));
    }

    #[test]
    fn a_line_that_is_no_measurement_is_refused() {
        assert!(Measurement::read(r#"{"what":"opening"}"#).is_err());
        assert!(Measurement::read("{").is_err());
    }
}
