//! Where keys lie on a keyboard of the United States, and what they write there or change.

use egui::{Key, Modifiers};

/// What the key at this place writes; `None` if nothing.
pub(super) const fn letter(place: Key, is_shifted: bool) -> Option<char> {
    let (plain, shifted) = match place {
        Key::Space => (' ', ' '),
        Key::Num1 => ('1', '!'),
        Key::Num2 => ('2', '@'),
        Key::Num3 => ('3', '#'),
        Key::Num4 => ('4', '$'),
        Key::Num5 => ('5', '%'),
        Key::Num6 => ('6', '^'),
        Key::Num7 => ('7', '&'),
        Key::Num8 => ('8', '*'),
        Key::Num9 => ('9', '('),
        Key::Num0 => ('0', ')'),
        Key::Minus => ('-', '_'),
        Key::Equals => ('=', '+'),
        Key::Plus => ('+', '+'),
        Key::OpenBracket => ('[', '{'),
        Key::CloseBracket => (']', '}'),
        Key::Backslash => ('\\', '|'),
        Key::Semicolon => (';', ':'),
        Key::Quote => ('\'', '"'),
        Key::Backtick => ('`', '~'),
        Key::Comma => (',', '<'),
        Key::Period => ('.', '>'),
        Key::Slash => ('/', '?'),
        Key::A => ('a', 'A'),
        Key::B => ('b', 'B'),
        Key::C => ('c', 'C'),
        Key::D => ('d', 'D'),
        Key::E => ('e', 'E'),
        Key::F => ('f', 'F'),
        Key::G => ('g', 'G'),
        Key::H => ('h', 'H'),
        Key::I => ('i', 'I'),
        Key::J => ('j', 'J'),
        Key::K => ('k', 'K'),
        Key::L => ('l', 'L'),
        Key::M => ('m', 'M'),
        Key::N => ('n', 'N'),
        Key::O => ('o', 'O'),
        Key::P => ('p', 'P'),
        Key::Q => ('q', 'Q'),
        Key::R => ('r', 'R'),
        Key::S => ('s', 'S'),
        Key::T => ('t', 'T'),
        Key::U => ('u', 'U'),
        Key::V => ('v', 'V'),
        Key::W => ('w', 'W'),
        Key::X => ('x', 'X'),
        Key::Y => ('y', 'Y'),
        Key::Z => ('z', 'Z'),
        // Where only the logical key is known.
        Key::Colon => (':', ':'),
        Key::Pipe => ('|', '|'),
        Key::Questionmark => ('?', '?'),
        Key::Exclamationmark => ('!', '!'),
        Key::OpenCurlyBracket => ('{', '{'),
        Key::CloseCurlyBracket => ('}', '}'),
        _ => return None,
    };
    Some(if is_shifted { shifted } else { plain })
}

/// Whether a key pressed with these writes nothing.
pub(super) const fn is_command(modifiers: Modifiers) -> bool {
    modifiers.ctrl || modifiers.alt || modifiers.command || modifiers.mac_cmd
}

/// Whether a key only changes others.
pub(super) const fn is_modifier(key: Key) -> bool {
    matches!(
        key,
        Key::ShiftLeft
            | Key::ShiftRight
            | Key::ControlLeft
            | Key::ControlRight
            | Key::AltLeft
            | Key::AltRight
            | Key::SuperLeft
            | Key::SuperRight
            | Key::CapsLock
            | Key::NumLock
    )
}
