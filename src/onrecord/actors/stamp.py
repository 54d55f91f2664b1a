"""What a user's own lists and corrections amount to, in eight digits."""

import hashlib

from onrecord.actors.config import ActorsConfig
from onrecord.actors.corrections import FILE
from onrecord.actors.importing import imported_files, imported_folder


def stamp_of_lists(config: ActorsConfig) -> str:
    """Changes whenever an imported list or a correction does; empty when there are none."""
    folder = imported_folder(config)
    own = [path for path in (*imported_files(folder), folder / FILE) if path.exists()]
    if not own:
        return ""
    state = hashlib.sha256()
    for path in own:
        state.update(path.name.encode() + b"\0" + path.read_bytes())
    return state.hexdigest()[:8]
