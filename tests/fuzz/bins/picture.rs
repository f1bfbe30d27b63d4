#![no_main]

// Readers of codes panic on some pictures, which is caught where they are called: that is no finding.
// What a target itself asserts still is, since its panic is not caught.
libfuzzer_sys::fuzz_target!(
    init: std::panic::set_hook(Box::new(|_caught| ())),
    |input: &[u8]| targets::counter::picture(input)
);
