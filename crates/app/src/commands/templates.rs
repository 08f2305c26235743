//! Task templates: what the team shares about dividing a task into steps.

use fotfaste_domain::{
    Field, Id,
    draft::SavedTemplate,
    templates::{TaskTemplate, TemplateStep},
};
use fotfaste_store::{Reader, Writer};

use crate::{
    Desk, Error, edited,
    naming::ask_about_names,
    table::Commands,
    views::{
        Done, NoArgument, Saved,
        templates::{ArchiveTaskTemplate, SaveTaskTemplate, TaskTemplateView},
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("list_task_templates", list)
        .add("save_task_template", save)
        .add("archive_task_template", archive)
}

fn list(desk: &Desk, _: NoArgument) -> Result<Vec<TaskTemplateView>, Error> {
    desk.read(|r| {
        let view = |template: TaskTemplate| {
            Ok(TaskTemplateView { steps: steps_of(r, template.id)?, template })
        };
        let templates = r.find::<TaskTemplate>(&[], &["name"])?.into_iter().map(view);
        let mut templates = templates.collect::<Result<Vec<_>, Error>>()?;
        templates.sort_by_key(|view| view.template.archived_on.is_some());
        Ok(templates)
    })
}

fn steps_of(reader: &Reader<'_>, id: Id<TaskTemplate>) -> Result<Vec<TemplateStep>, Error> {
    let of = [("template", id.to_value())];
    Ok(reader.find::<TemplateStep>(&of, &["position"])?.readable)
}

fn save(desk: &Desk, argument: SaveTaskTemplate) -> Result<Saved, Error> {
    let draft = argument.draft;
    let id = desk.write(|w| {
        let team = w.identity()?.office;
        let existing: Option<(TaskTemplate, Vec<TemplateStep>)> = match argument.id {
            Some(id) => Some((w.require(id)?, steps_of(w, id)?)),
            None => None,
        };
        let known = existing.as_ref().map(|(template, steps)| (template, steps.as_slice()));
        let saved = desk.context(|context| draft.save(known, context))?;
        let texts = draft.texts();
        let texts: Vec<_> = texts.iter().map(|(field, text)| (field.as_str(), *text)).collect();
        ask_about_names(w, &[], &texts, draft.names_nobody)?;
        let shown = edited::shown(argument.shown.as_ref(), |shown| {
            desk.context(|context| shown.save(known, context))
        });
        store(w, team, known, shown.as_ref(), &saved)?;
        Ok(saved.template.id)
    })?;
    Ok(id.into())
}

/// Writes what differs from what was shown.
fn store(
    writer: &mut Writer<'_>,
    team: [u8; 16],
    known: Option<(&TaskTemplate, &[TemplateStep])>,
    shown: Option<&SavedTemplate>,
    saved: &SavedTemplate,
) -> Result<(), Error> {
    let (template, steps) = known.map_or((None, &[][..]), |(one, steps)| (Some(one), steps));
    let was_shown = shown.map_or(steps, |shown| shown.steps.as_slice());
    edited::put(writer, team, template, shown.map(|shown| &shown.template), &saved.template)?;
    let itself = |a: &TemplateStep, b: &TemplateStep| a.id == b.id;
    edited::put_parts(writer, team, steps, was_shown, &saved.steps, itself)?;
    for removed in saved.removed.iter().filter(|id| was_shown.iter().any(|step| step.id == **id)) {
        writer.delete(*removed)?;
    }
    Ok(())
}

fn archive(desk: &Desk, argument: ArchiveTaskTemplate) -> Result<Done, Error> {
    let today = desk.today();
    desk.write(|w| {
        let template = w.require(argument.id)?;
        let archived_on = argument.archived.then_some(template.archived_on.unwrap_or(today));
        Ok(w.put(w.identity()?.office, &TaskTemplate { archived_on, ..template })?)
    })?;
    Ok(Done {})
}
