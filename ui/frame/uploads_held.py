"""What each visit has handed in, as Streamlit keeps it."""

from streamlit.runtime import get_instance
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager


def held_by_visits() -> dict[str, list[int]]:
    """Return the sizes of the files that each visit holds, in bytes."""
    kept = get_instance().uploaded_file_mgr
    if not isinstance(kept, MemoryUploadedFileManager):
        raise TypeError("Streamlit keeps files elsewhere than in memory, so what a visit holds cannot be told")
    return {visit: [len(one.data) for one in files.values()] for visit, files in dict(kept.file_storage).items()}
