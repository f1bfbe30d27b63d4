//! Names of places, by their codes of ISO 3166: those that the directory has, and their neighbours.

/// A place's name, largest last: "California, United States". A code that is not known stays.
#[must_use]
pub fn place(code: &str) -> String {
    let (country, state) = match code.split_once('-') {
        None => (code, None),
        Some((country, state)) => (country, Some(state)),
    };
    let country_name = name(COUNTRIES, country).unwrap_or(country);
    let states = match country {
        "US" => US,
        "CA" => CA,
        "AU" => AU,
        _ => &[],
    };
    match state {
        None => country_name.to_owned(),
        Some(state) => {
            let state = name(states, state).unwrap_or(state);
            format!("{state}, {country_name}")
        }
    }
}

type Names = &'static [(&'static str, &'static str)];

fn name(names: Names, code: &str) -> Option<&'static str> {
    let known = names.iter().find(|(known, _)| *known == code);
    known.map(|(_, name)| *name)
}

const COUNTRIES: Names = &[
    ("AU", "Australia"),
    ("CA", "Canada"),
    ("FM", "Micronesia"),
    ("GB", "United Kingdom"),
    ("IE", "Ireland"),
    ("JP", "Japan"),
    ("JPN", "Japan"),
    ("KY", "Cayman Islands"),
    ("MH", "Marshall Islands"),
    ("MX", "Mexico"),
    ("NZ", "New Zealand"),
    ("PW", "Palau"),
    ("SG", "Singapore"),
    ("SN", "Senegal"),
    ("US", "United States"),
];

const US: Names = &[
    ("AL", "Alabama"),
    ("AK", "Alaska"),
    ("AS", "American Samoa"),
    ("AZ", "Arizona"),
    ("AR", "Arkansas"),
    ("CA", "California"),
    ("CO", "Colorado"),
    ("CT", "Connecticut"),
    ("DE", "Delaware"),
    ("DC", "District of Columbia"),
    ("FL", "Florida"),
    ("GA", "Georgia"),
    ("GU", "Guam"),
    ("HI", "Hawaii"),
    ("ID", "Idaho"),
    ("IL", "Illinois"),
    ("IN", "Indiana"),
    ("IA", "Iowa"),
    ("KS", "Kansas"),
    ("KY", "Kentucky"),
    ("LA", "Louisiana"),
    ("ME", "Maine"),
    ("MD", "Maryland"),
    ("MA", "Massachusetts"),
    ("MI", "Michigan"),
    ("MN", "Minnesota"),
    ("MP", "Northern Mariana Islands"),
    ("MS", "Mississippi"),
    ("MO", "Missouri"),
    ("MT", "Montana"),
    ("NE", "Nebraska"),
    ("NV", "Nevada"),
    ("NH", "New Hampshire"),
    ("NJ", "New Jersey"),
    ("NM", "New Mexico"),
    ("NY", "New York"),
    ("NC", "North Carolina"),
    ("ND", "North Dakota"),
    ("OH", "Ohio"),
    ("OK", "Oklahoma"),
    ("OR", "Oregon"),
    ("PA", "Pennsylvania"),
    ("PR", "Puerto Rico"),
    ("RI", "Rhode Island"),
    ("SC", "South Carolina"),
    ("SD", "South Dakota"),
    ("TN", "Tennessee"),
    ("TX", "Texas"),
    ("UT", "Utah"),
    ("VT", "Vermont"),
    ("VA", "Virginia"),
    ("VI", "U.S. Virgin Islands"),
    ("WA", "Washington"),
    ("WV", "West Virginia"),
    ("WI", "Wisconsin"),
    ("WY", "Wyoming"),
];

const CA: Names = &[
    ("AB", "Alberta"),
    ("BC", "British Columbia"),
    ("MB", "Manitoba"),
    ("NB", "New Brunswick"),
    ("NL", "Newfoundland and Labrador"),
    ("NS", "Nova Scotia"),
    ("NT", "Northwest Territories"),
    ("NU", "Nunavut"),
    ("ON", "Ontario"),
    ("PE", "Prince Edward Island"),
    ("QC", "Quebec"),
    ("SK", "Saskatchewan"),
    ("YT", "Yukon"),
];

/// The directory's metadata cuts some of these codes to two letters.
const AU: Names = &[
    ("NS", "New South Wales"),
    ("NSW", "New South Wales"),
    ("QLD", "Queensland"),
    ("SA", "South Australia"),
    ("TAS", "Tasmania"),
    ("VI", "Victoria"),
    ("VIC", "Victoria"),
    ("WA", "Western Australia"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_have_names_and_unknown_codes_stay() {
        assert_eq!(place("US-CA"), "California, United States");
        assert_eq!(place("CA"), "Canada");
        assert_eq!(place("US-XX"), "XX, United States");
        assert_eq!(place("ZZ-1"), "1, ZZ");
    }
}
