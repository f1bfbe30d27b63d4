//! The keys of the window: none means two things.

use super::*;

#[test]
#[expect(clippy::too_many_lines, reason = "one list for each screen")]
fn no_key_means_two_things_on_one_screen() {
    use Action::{
        Another, Back, Camera, CancelLink, CancelRefresh, CopyDoses, CopyReport, Decided, Details,
        Directory, EndTraining, Export, FewerDetails, Find, FolderUp, ForgetLinks, Forward,
        HeldLinks, HideDoses, HideUnverified, History, Hold, HoldLink, IdDiffers, IdMatches,
        Import, ImportFolder, Larger, LetIn, Lock, LookAgain, LookCloser, MarkRow, Menu, Mirror,
        Next, NextItem, NextPage, OpenFile, OpenLink, OpenLinkAnyway, OpenRow, PageDown, PageUp,
        Paste, PreviousItem, PreviousPage, Quiz, Refresh, Refuse, Release, Report, Reveal, RowDown,
        RowUp, SaveDoses, SaveHere, SavePage, SaveReport, SendPasscode, Settings, ShowDocument,
        ShowDoses, ShowRaw, ShowUnverified, Skip, StartCamera, StartDemo, TakeAlong, Today,
        Training, Try, TryAgain, Update, UseTry,
    };
    let result = [
        Next,
        Hold,
        IdMatches,
        IdDiffers,
        ShowUnverified,
        PreviousItem,
        NextItem,
        OpenFile,
        Back,
        RowUp,
        RowDown,
        PageUp,
        PageDown,
        Details,
        ShowDoses,
        ShowDocument,
        TakeAlong,
        CopyDoses,
        SaveDoses,
        SavePage,
        Report,
    ];
    let reported = [
        Next,
        Hold,
        IdMatches,
        IdDiffers,
        ShowUnverified,
        ShowRaw,
        OpenFile,
        Back,
        Details,
        ShowDoses,
        ShowDocument,
        TakeAlong,
        Report,
        CopyReport,
        SaveReport,
    ];
    let held = [
        Next,
        Release,
        IdMatches,
        IdDiffers,
        HideUnverified,
        PreviousItem,
        NextItem,
        OpenFile,
        Back,
        FewerDetails,
        HideDoses,
    ];
    let scan = [
        OpenFile,
        Paste,
        StartDemo,
        StartCamera,
        Directory,
        Camera,
        Today,
        Settings,
        Training,
        Menu,
        HeldLinks,
    ];
    let link = [OpenLink, CancelLink, ForgetLinks];
    let passcode = [SendPasscode, UseTry, Reveal, CancelLink];
    let past = [Next, OpenLinkAnyway, CancelLink];
    let failed = [
        Next,
        TryAgain,
        HoldLink,
        CancelLink,
        ForgetLinks,
        Report,
        CopyReport,
        SaveReport,
    ];
    let empty = [Next, Update, CancelLink];
    let shared = [Next, Hold, Details, Update, OpenFile, Back];
    let document = [Back, NextPage, PreviousPage, Larger, RowUp, RowDown];
    let training = [Quiz, EndTraining];
    let question = [LetIn, LookCloser, Refuse, EndTraining];
    let answered = [Another, EndTraining, Hold, Details];
    let first_start = [Forward, Skip];
    let trial = [Try, Skip];
    let today = [Back, Export];
    let settings = [Back, Lock, Camera];
    let devices = [Back, RowUp, RowDown, OpenRow, LookAgain, Mirror];
    let files = [
        Back,
        FolderUp,
        RowUp,
        RowDown,
        OpenRow,
        MarkRow,
        ImportFolder,
    ];
    let folders = [Back, FolderUp, RowUp, RowDown, OpenRow, SaveHere];
    let directory = [
        Back,
        Refresh,
        CancelRefresh,
        Import,
        History,
        Decided,
        Find,
        RowUp,
        RowDown,
        PageUp,
        PageDown,
        OpenRow,
    ];
    for screen in [
        &result[..],
        &reported,
        &held,
        &scan,
        &files,
        &directory,
        &devices,
        &today,
        &settings,
        &folders,
        &document,
        &training,
        &question,
        &answered,
        &first_start,
        &trial,
        &link,
        &passcode,
        &past,
        &failed,
        &empty,
        &shared,
    ] {
        let mut keys: Vec<_> = screen.iter().flat_map(|action| action.keys()).collect();
        let all = keys.len();
        keys.dedup();
        keys.sort_by_key(|key| format!("{key:?}"));
        keys.dedup();
        assert_eq!(keys.len(), all, "{screen:?}");
    }
}

#[test]
fn hints_are_the_first_key() {
    let look = Look {
        tokens: crate::ui::tokens::DARK,
        words: crate::wording::Words::english(),
    };
    let hints: Vec<_> = Action::ALL
        .iter()
        .filter_map(|action| action.hint(&look))
        .collect();
    assert!(hints.contains(&"Ctrl O".to_owned()), "{hints:?}");
    assert!(hints.contains(&"Space".to_owned()), "{hints:?}");
    assert!(hints.contains(&"Esc".to_owned()), "{hints:?}");
}
