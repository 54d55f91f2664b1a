from pathlib import Path

from typer.testing import CliRunner

from onrecord.cli.main import app

ROW = "99000001\tOmbalaville\tOmbalaville\t\t10.5\t20.5\tP\tPPL\tTD\t\t01\t\t\t\t1200\t\t0\t\t2020-01-01\n"


def test_import_says_how_to_use_what_it_made(tmp_path: Path) -> None:
    dump = tmp_path / "TD.txt"
    dump.write_text(ROW, encoding="utf-8")
    result = CliRunner().invoke(app, ["places", "import", str(dump), "--into", str(tmp_path / "places")])
    assert result.exit_code == 0
    assert "1 places" in result.stdout
    assert "gazetteer = " in result.stdout
    assert (tmp_path / "places" / "rows.npy").exists()


def test_another_file_is_refused_in_one_sentence(tmp_path: Path) -> None:
    dump = tmp_path / "x.txt"
    dump.write_text("nothing", encoding="utf-8")
    result = CliRunner().invoke(app, ["places", "import", str(dump), "--into", str(tmp_path / "places")])
    assert result.exit_code == 2
