// The gallery: every part in its states, with made-up people. Never part of the app that is shipped.

import { mount } from "svelte";
import "../look/look.css";
import { look } from "../frame";
import { setClock, speak } from "../words";
import Gallery from "./Gallery.svelte";

const asked = new URLSearchParams(location.search);
look.theme = asked.get("theme") === "dark" ? "dark" : "light";
setClock(new Date(2026, 10, 19, 13, 47));
speak(asked.get("language") === "en" ? "en" : "sv");
mount(Gallery, {
  target: document.getElementById("app") as HTMLElement,
  props: { view: asked.get("view") ?? "parts" },
});
