// Starts the window.

import { mount } from "svelte";
import App from "./App.svelte";
import "./look/look.css";
import { showLook } from "./frame";
import { language, speak, startClock } from "./words";

showLook();
speak(language());
startClock();
mount(App, { target: document.getElementById("app") as HTMLElement });
