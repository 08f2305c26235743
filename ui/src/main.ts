// Starts the window.

import { mount } from "svelte";
import App from "./app/App.svelte";
import "./look/look.css";
import { startClock } from "./words";

startClock();
mount(App, { target: document.getElementById("app") as HTMLElement });
