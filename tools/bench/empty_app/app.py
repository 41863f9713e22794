"""The least that can be compared with: a Streamlit page with one choice and an empty folium map."""

import folium
import streamlit as st
from streamlit_folium import st_folium

choice = st.selectbox("Risk level", ["Any risk level", "Medium risk"])
st.write(f"You chose: {choice}")
empty = folium.Map(tiles=None)
empty.default_js = [("leaflet", "/app/static/leaflet.js")]
empty.default_css = [("leaflet", "/app/static/leaflet.css")]
st_folium(empty, key="empty", height=620, use_container_width=True, returned_objects=[])
