"""Whether people sign in to this server."""

import streamlit as st
from streamlit.errors import StreamlitSecretNotFoundError

from store.location import data_folder

TEAM_FILE = "team.toml"


def people_sign_in() -> bool:
    """Whether the data folder has a team's configuration, and Streamlit's secrets say who vouches for people."""
    try:
        return (data_folder() / TEAM_FILE).is_file() and "auth" in st.secrets
    except StreamlitSecretNotFoundError:
        return False
