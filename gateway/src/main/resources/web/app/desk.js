// The pages of daily work stand without this file. It keeps what was typed on a phone whose connection comes and goes,
// until the form has been sent: on this device only, for this account only, for a week at most.
const PREFIX = 'jembatan.draft.';
const WEEK = 7 * 24 * 60 * 60 * 1000;
const NEVER_KEPT = new Set(['once', 'tag', 'partnersBefore', 'parent']);

const store = () => {
  try {
    return window.localStorage;
  } catch {
    return null; // the browser keeps nothing, so neither do we
  }
};

const drop = key => store()?.removeItem(PREFIX + key);

function read(key) {
  try {
    const kept = JSON.parse(store()?.getItem(PREFIX + key) ?? 'null');
    return kept && Date.now() - kept.at < WEEK ? kept : null;
  } catch {
    return null;
  }
}

/// What somebody typed; a field that stands as the page brought it is not worth keeping.
function typed(form) {
  const fields = {};
  for (const field of form.elements) {
    if (!field.name || NEVER_KEPT.has(field.name) || field.type === 'file' || field.type === 'submit') continue;
    if (field.type === 'checkbox' || field.type === 'radio') {
      if (field.checked !== field.defaultChecked) (fields[field.name] ??= {})[field.value] = field.checked;
    } else if (field.id) {
      const before = field.options
        ? ([...field.options].find(each => each.defaultSelected) ?? field.options[0])?.value ?? ''
        : field.defaultValue;
      if (field.value !== before) fields['#' + field.id] = field.value;
    }
  }
  return fields;
}

function restore(form, fields) {
  for (const [name, value] of Object.entries(fields)) {
    if (name.startsWith('#')) {
      const field = form.querySelector('#' + CSS.escape(name.slice(1)));
      if (field) field.value = value;
    } else {
      for (const [option, checked] of Object.entries(value)) {
        const box = form.querySelector(`[name="${CSS.escape(name)}"][value="${CSS.escape(option)}"]`);
        if (box) box.checked = checked;
      }
    }
  }
  for (const part of form.querySelectorAll('details')) {
    if ([...part.querySelectorAll('input, textarea, select')].some(each => each.id && '#' + each.id in fields)) part.open = true;
  }
}

function say(form, text, kind, button) {
  const note = form.querySelector('.deskDraft') ?? document.createElement('div');
  note.className = 'deskDraft wide notice ' + kind;
  note.setAttribute('role', kind === 'refused' ? 'alert' : 'status');
  note.textContent = text;
  if (button) note.append(' ', button);
  form.prepend(note);
  return note;
}

function keep(form) {
  const key = form.dataset.draft;
  const once = form.querySelector('[name="once"]');
  const before = read(key);
  if (before && !('draftKeep' in form.dataset) && Object.keys(before.fields).length) {
    restore(form, before.fields);
    // Sent on a broken connection and sent again now: the same key, so that it is recorded once.
    if (once && before.once) once.value = before.once;
    const away = document.createElement('button');
    away.type = 'button';
    away.className = 'btn btn-sm btn-outline-primary';
    away.textContent = form.dataset.draftDrop;
    away.addEventListener('click', () => {
      drop(key);
      window.location.reload();
    });
    say(form, form.dataset.draftFound, 'done', away);
  }
  let waiting;
  const save = () => {
    const fields = typed(form);
    if (Object.keys(fields).length) {
      store()?.setItem(PREFIX + key, JSON.stringify({ at: Date.now(), once: once?.value, fields }));
    } else {
      drop(key);
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, 300);
  });
  form.addEventListener('change', save);
  form.addEventListener('submit', event => {
    save();
    store()?.setItem(PREFIX + 'sent', key);
    if (!navigator.onLine) {
      event.preventDefault();
      say(form, form.dataset.draftOffline, 'refused').scrollIntoView({ block: 'center' });
    }
  });
  window.addEventListener('online', () => form.querySelector('.deskDraft.refused')?.remove());
}

document.querySelectorAll('form[data-draft]').forEach(keep);

// A page that says "done" is the answer to the form that was sent last: its draft has served.
if (document.getElementById('done')) {
  const sent = store()?.getItem(PREFIX + 'sent');
  if (sent) drop(sent);
  store()?.removeItem(PREFIX + 'sent');
}

// Nothing stays behind for whoever uses the device next.
document.querySelectorAll('form[action="/sign-out"]').forEach(form => form.addEventListener('submit', () => {
  const all = store();
  if (all) Object.keys(all).filter(each => each.startsWith(PREFIX)).forEach(each => all.removeItem(each));
}));

document.querySelectorAll('[data-print]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});
