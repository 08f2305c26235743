// What the form of a template starts from.

import type { TaskTemplateDraft, TaskTemplateView, TaskView } from "../../backend/commands.gen";
import { emptyStep } from "../participant/work/steps";

export const emptyTemplate = (): TaskTemplateDraft => ({
  name: "",
  note: "",
  steps: [emptyStep()],
  namesNobody: false,
});

export function templateDraft({ template, steps }: TaskTemplateView): TaskTemplateDraft {
  const { name, note } = template;
  const step = (one: (typeof steps)[number]) => ({
    step: one.id,
    response: one.response,
    cue: one.cue,
    howToHelp: one.howToHelp,
  });
  return { name, note, steps: steps.map(step), namesNobody: false };
}

/** A case's task as the beginning of a template: the steps are the template's own. */
export function fromTask({ task, steps }: TaskView): TaskTemplateDraft {
  const step = ({ step: one }: (typeof steps)[number]) => ({
    step: null,
    response: one.response,
    cue: one.cue,
    howToHelp: one.howToHelp,
  });
  return { name: task.name, note: "", steps: steps.map(step), namesNobody: false };
}
