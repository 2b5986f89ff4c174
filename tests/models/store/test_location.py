from pathlib import Path

from models.store.location import data_folder, default_data_file, is_known, remember


def test_own_folder_carries_the_name_of_the_program():
    assert data_folder().name == "bao-cao-dan-van"


def test_data_file_lies_in_the_programs_own_folder(home: Path):
    assert default_data_file() == home / "bao-cao-dan-van.sqlite"


def test_file_never_opened_is_unknown(path: Path, home: Path):
    assert not is_known(path, home)


def test_opened_files_are_all_known(path: Path, home: Path):
    remember(path, home)
    remember(path.with_name("khác.sqlite"), home)
    assert is_known(path, home)
    assert is_known(path.with_name("khác.sqlite"), home)


def test_file_opened_twice_is_recorded_once(path: Path, home: Path):
    remember(path, home)
    before = (home / "known-files.json").read_bytes()
    remember(path, home)
    assert (home / "known-files.json").read_bytes() == before


def test_record_is_kept_in_the_default_folder(path: Path, home: Path):
    remember(path)
    assert is_known(path, home)


def test_unreadable_record_knows_nothing(path: Path, home: Path):
    home.mkdir()
    (home / "known-files.json").write_text('{"a": 1', encoding="utf-8")
    assert not is_known(path, home)


def test_record_of_another_shape_knows_nothing(path: Path, home: Path):
    home.mkdir()
    (home / "known-files.json").write_text('{"a": 1}', encoding="utf-8")
    assert not is_known(path, home)


def test_record_that_cannot_be_written_stops_nothing(path: Path, home: Path):
    home.write_text("a file where the folder should be", encoding="utf-8")
    remember(path, home)
    assert not is_known(path, home)


def test_remembering_leaves_no_other_file(path: Path, home: Path):
    remember(path, home)
    assert [file.name for file in home.iterdir()] == ["known-files.json"]
