//! Tables of codes as texts of lines, which are part of the program.

/// The columns of each line of `text`, parted by tabs. What begins with `#` is a remark.
pub(super) fn rows<const N: usize>(text: &str) -> impl Iterator<Item = [&str; N]> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let mut cells = line.split('\t');
        let mut row = [""; N];
        for cell in &mut row {
            *cell = cells.next()?;
        }
        cells.next().is_none().then_some(row)
    })
}

/// The date that a table says of itself, in a remark of its own; empty if it says none.
pub(super) fn date(text: &str) -> &str {
    let remarks = text.lines().take_while(|line| line.starts_with('#'));
    let mut dates = remarks.filter_map(|line| line.strip_prefix("# date: "));
    dates.next().unwrap_or_default()
}

/// The words of a list, or none for a dash.
pub(super) fn list(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(',').filter(|word| !matches!(*word, "" | "-"))
}
