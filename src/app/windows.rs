//! The window as one that is not left, and the second one that faces the guest.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use eframe::egui::{
    Context, CursorIcon, Pos2, Vec2, ViewportBuilder, ViewportCommand, ViewportId, WindowLevel,
};

use super::{App, TITLE};
use crate::kiosk::{Event, SettingsEvent};
use crate::limits;
use crate::ui::Facing;

/// How the window is held.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Kiosk {
    /// As any window.
    Off,
    /// It can't be closed.
    On,
    /// It was asked, and allowed, to close.
    Leaving,
}

/// How the windows are, as far as this program has asked for it.
pub(super) struct Windows {
    /// Whether the window fills the screen anyway.
    fills_screen: bool,
    kiosk: Kiosk,
    had_focus: bool,
    /// Whether the system was asked to keep other programs from taking pictures of it.
    is_protected: bool,
    /// The size of the screen that the window was stretched to.
    stretched: Option<Vec2>,
    guest: Option<Guest>,
}

/// The window that faces the guest.
struct Guest {
    facing: Facing,
    /// Set once it was closed.
    was_closed: Arc<AtomicBool>,
}

impl Windows {
    pub(super) const fn new(fills_screen: bool) -> Self {
        Self {
            fills_screen,
            kiosk: Kiosk::Off,
            had_focus: true,
            is_protected: false,
            stretched: None,
            guest: None,
        }
    }
}

fn guest_id() -> ViewportId {
    ViewportId::from_hash_of("guest")
}

impl App {
    /// Keeps the window where it is to be: in kiosk mode it fills the screen, stands above others, is
    /// not closed by its frame or Alt F4, and takes the keyboard back (sec-L6). What the desktop does
    /// before a window hears of it, such as Alt Tab, is the desktop's.
    pub(super) fn keep_windows(&mut self, context: &Context) {
        let is_kiosk = self.lane.state().settings().is_kiosk;
        let send = |command| context.send_viewport_cmd(command);
        if !std::mem::replace(&mut self.windows.is_protected, true) {
            // Where the system can: no other program takes pictures of what guests show (sec-L4).
            send(ViewportCommand::ContentProtected(true));
        }
        let was_kiosk = self.windows.kiosk != Kiosk::Off;
        if is_kiosk != was_kiosk {
            self.windows.kiosk = match is_kiosk {
                true => Kiosk::On,
                false => Kiosk::Off,
            };
            send(ViewportCommand::Fullscreen(
                is_kiosk || self.windows.fills_screen,
            ));
            send(ViewportCommand::Decorations(!is_kiosk));
            send(ViewportCommand::WindowLevel(match is_kiosk {
                true => WindowLevel::AlwaysOnTop,
                false => WindowLevel::Normal,
            }));
        }
        if is_kiosk || self.windows.fills_screen {
            self.stretch(context);
        }
        let (wants_to_close, focus) = context.input(|input| {
            let window = input.viewport();
            (window.close_requested(), window.focused)
        });
        if wants_to_close && self.windows.kiosk == Kiosk::On {
            send(ViewportCommand::CancelClose);
            self.happen(Event::Leave);
        }
        let has_focus = focus.unwrap_or(true);
        if std::mem::replace(&mut self.windows.had_focus, has_focus) && !has_focus && is_kiosk {
            send(ViewportCommand::Focus);
        }
    }

    /// Fills the screen where no window manager does: a bare X server, as kiosks have, hears nothing
    /// of a window that wants to.
    fn stretch(&mut self, context: &Context) {
        let (screen, window) = context.input(|input| {
            let window = input.viewport();
            (window.monitor_size, window.inner_rect)
        });
        let (Some(screen), Some(window)) = (screen, window) else {
            return;
        };
        let is_small = (screen - window.size()).max_elem() > 1.0;
        // Once for each size: who refuses it refuses it again.
        if is_small && self.windows.stretched != Some(screen) {
            self.windows.stretched = Some(screen);
            context.send_viewport_cmd(ViewportCommand::OuterPosition(Pos2::ZERO));
            context.send_viewport_cmd(ViewportCommand::InnerSize(screen));
        }
    }

    /// Closes the window, as somebody asked who may.
    pub(super) fn leave(&mut self) {
        self.windows.kiosk = Kiosk::Leaving;
        self.context.send_viewport_cmd(ViewportCommand::Close);
    }

    /// Hides a pointer that nobody moves, where there is nothing but this window.
    pub(super) fn hide_pointer(&self, context: &Context) {
        if self.windows.kiosk == Kiosk::Off {
            return;
        }
        let still = context.input(|input| input.pointer.time_since_last_movement());
        let left = limits::POINTER_STILL.as_secs_f32() - still;
        match left > 0.0 {
            true => context.request_repaint_after(Duration::from_secs_f32(left)),
            false => context.set_cursor_icon(CursorIcon::None),
        }
    }

    /// Shows the window that faces the guest, where it is set: on a second screen if there is one.
    /// It is drawn anew when it says something else, and not with each picture of the camera.
    pub(super) fn show_guest(&mut self, context: &Context) {
        let guest = self.windows.guest.as_ref();
        if guest.is_some_and(|guest| guest.was_closed.load(Ordering::Relaxed)) {
            self.windows.guest = None;
            if self.windows.kiosk == Kiosk::Off {
                let mut settings = self.lane.state().settings().clone();
                settings.has_guest_window = false;
                let changed = SettingsEvent::Changed(Box::new(settings));
                self.happen(Event::Settings(changed));
                self.lane.keep_setting("guest-window", "no".to_owned());
                return;
            }
        }
        if !self.lane.state().settings().has_guest_window {
            self.windows.guest = None;
            return;
        }
        let facing = self.ui.facing(self.lane.state());
        let guest = self.windows.guest.get_or_insert_with(|| Guest {
            facing,
            was_closed: Arc::default(),
        });
        if guest.facing != facing {
            guest.facing = facing;
            context.request_repaint_of(guest_id());
        }
        let was_closed = Arc::clone(&guest.was_closed);
        let window = ViewportBuilder::default()
            .with_title(TITLE)
            .with_app_id("health-card-kiosk")
            .with_inner_size([800.0, 600.0])
            .with_monitor(1);
        context.show_viewport_deferred(guest_id(), window, move |ui, _class| {
            if ui.input(|input| input.viewport().close_requested()) {
                was_closed.store(true, Ordering::Relaxed);
                ui.ctx().request_repaint_of(ViewportId::ROOT);
            }
            facing.show(ui);
        });
    }
}
