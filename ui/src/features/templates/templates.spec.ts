import { flushSync } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { use } from "../../backend";
import type { TaskTemplateView, TaskView } from "../../backend/commands.gen";
import { click, one, show, type } from "../../testing";
import TaskForm from "../participant/work/TaskForm.svelte";
import { fromTask, templateDraft } from "./template";
import Templates from "./Templates.svelte";

const step = { template: "t1", cue: "Skylten", howToHelp: "Peka" };
const template: TaskTemplateView = {
  template: { id: "t1", name: "Diska", note: "", archivedOn: null },
  steps: [
    { ...step, id: "s1", position: 0, response: "Sorterar" },
    { ...step, id: "s2", position: 1, response: "Sköljer" },
  ],
};

let asked: [string, unknown][];

beforeEach(() => {
  asked = [];
  use({
    async call(name, argument) {
      asked.push([name, argument]);
      if (name === "list_task_templates") return [template];
      return name === "get_draft" ? null : { id: "t2" };
    },
    changes: () => () => {},
  });
});

const settled = async () => {
  for (let turn = 0; turn < 4; turn++) await new Promise((done) => setTimeout(done));
  flushSync();
};
const sent = (name: string) =>
  asked.filter(([one]) => one === name).map(([, argument]) => argument);

describe("a template", () => {
  it("made from a case's task has steps of its own", () => {
    const task = {
      task: { id: "k1", placement: "p1", name: "Packa", position: 0 },
      steps: [{ step: { id: "x", response: "Räknar", cue: "", howToHelp: "" } }],
    } as unknown as TaskView;
    expect(fromTask(task)).toEqual({
      name: "Packa",
      note: "",
      steps: [{ step: null, response: "Räknar", cue: "", howToHelp: "" }],
      namesNobody: false,
    });
    expect(templateDraft(template).steps[1]).toMatchObject({ step: "s2", response: "Sköljer" });
  });

  it("begins a case's task, which then goes its own way", async () => {
    const root = show(TaskForm, { participant: "a", placement: "p1", close() {}, still: true });
    await settled();
    const select = one<HTMLSelectElement>(root, "select");
    select.value = "t1";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await settled();
    expect(one<HTMLInputElement>(root, "#task-p1-name").value).toBe("Diska");
    type(one<HTMLInputElement>(root, "#task-p1-name"), "Diska glas");
    click(one(root, 'button[type="submit"]'));
    await settled();
    expect(sent("save_task")).toMatchObject([
      {
        id: null,
        draft: { name: "Diska glas", steps: [{ step: null, response: "Sorterar" }, {}] },
      },
    ]);
  });

  it("is laid aside", async () => {
    const root = show(Templates, { route: { page: "templates" } });
    await settled();
    expect(root.textContent).toContain("nämn ingen deltagare");
    click(one(root, '[aria-label="Lägg av mallen Diska"]'));
    await settled();
    expect(sent("archive_task_template")).toEqual([{ id: "t1", archived: true }]);
  });
});
