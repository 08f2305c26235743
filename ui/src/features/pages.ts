// Which feature shows which page. A feature adds its line here; a page gets its route as a prop.

import type { Component } from "svelte";
import type { PageName, Route } from "../frame";
import Employer from "./employers/Employer.svelte";
import Employers from "./employers/Employers.svelte";
import Give from "./give/Give.svelte";
import Help from "./help/Help.svelte";
import LogReview from "./log/LogReview.svelte";
import Members from "./members/Members.svelte";
import Participant from "./participant/Participant.svelte";
import Participants from "./participants/Participants.svelte";
import Today from "./today/Today.svelte";
import OfficeRecovery from "./recovery/OfficeRecovery.svelte";
import Recovery from "./recovery/Recovery.svelte";
import Retention from "./retention/Retention.svelte";
import Recorded from "./recorded/Recorded.svelte";
import Settings from "./settings/Settings.svelte";
import Sheet from "./sheet/Sheet.svelte";
import Sync from "./sync/Sync.svelte";
import Templates from "./templates/Templates.svelte";
import Visit from "./visit/Visit.svelte";
import Workplace from "./workplaces/Workplace.svelte";
import Workplaces from "./workplaces/Workplaces.svelte";

/** A page takes the route that leads to it: `let { route }: { route: RouteOf<"sheet"> } = $props()`. */
export type RouteOf<Name extends PageName> = Extract<Route, { page: Name }>;

export const pages: { [Name in PageName]?: Component<{ route: RouteOf<Name> }> } = {
  participant: Participant,
  participants: Participants,
  today: Today,
  visit: Visit,
  recorded: Recorded,
  workplaces: Workplaces,
  workplace: Workplace,
  employers: Employers,
  employer: Employer,
  templates: Templates,
  sheet: Sheet,
  sync: Sync,
  members: Members,
  give: Give,
  help: Help,
  settings: Settings,
  "log-review": LogReview,
  retention: Retention,
  recovery: Recovery,
  "office-recovery": OfficeRecovery,
};
