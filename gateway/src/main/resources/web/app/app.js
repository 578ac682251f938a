// The portal works without this file. It only spares reloads, and shows how far a long upload is.
import htmx from 'htmx.org';

htmx.config.includeIndicatorStyles = false; // our content security policy allows no inline style
htmx.config.allowEval = false;
htmx.config.historyCacheSize = 0; // pages hold personal data; nothing of them stays in the browser's storage
htmx.config.selfRequestsOnly = true;

// A form with a file is sent by hand, so that its way can be shown; what comes back is treated as the browser would.
document.addEventListener('submit', event => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.enctype !== 'multipart/form-data' || event.defaultPrevented) {
    return;
  }
  const body = new FormData(form, event.submitter);
  if (![...body.values()].some(value => value instanceof File && value.size > 0)) {
    return;
  }
  event.preventDefault();
  // The properties are of no use: a button without an address of its own names the page, a field may be called "action".
  const written = event.submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
  const address = new URL(written, document.baseURI).href;
  const bar = sendingBar();
  form.append(bar.box);
  form.setAttribute('aria-busy', 'true');
  form.querySelectorAll('button').forEach(button => { button.disabled = true; });

  const request = new XMLHttpRequest();
  request.open('POST', address);
  request.setRequestHeader('Accept', 'text/html');
  request.upload.addEventListener('progress', sent => bar.show(sent.loaded, sent.total));
  request.upload.addEventListener('load', () => bar.wait());
  request.addEventListener('load', () => {
    if (request.status < 400 && request.responseURL !== address) {
      location.assign(request.responseURL); // 303: the page after it was done
    } else {
      showInPlace(request.responseText);
    }
  });
  request.addEventListener('error', () => {
    form.removeAttribute('aria-busy');
    form.querySelectorAll('button').forEach(button => { button.disabled = false; });
    bar.box.remove();
    form.submit(); // the browser says better than we could what is wrong with the line
  });
  request.send(body);
});

function sendingBar() {
  const box = document.createElement('div');
  box.className = 'sending';
  box.setAttribute('role', 'status');
  const text = document.createElement('span');
  text.textContent = document.body.dataset.sending;
  const progress = document.createElement('progress');
  progress.setAttribute('aria-label', document.body.dataset.sending);
  box.append(text, progress);
  return {
    box,
    show(loaded, total) {
      progress.max = total;
      progress.value = loaded;
      const percent = Math.floor((100 * loaded) / total);
      if (percent % 10 === 0) {
        text.textContent = `${document.body.dataset.sending} ${percent} %`; // not so often that a reader talks without end
      }
    },
    wait() {
      progress.removeAttribute('value');
    },
  };
}

function showInPlace(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
  htmx.process(document.body);
  (document.getElementById('refused') ?? document.getElementById('content')).focus();
}

// Menus close when the reader goes elsewhere, and by Escape.
document.addEventListener('click', event => {
  document.querySelectorAll('details.drop[open]').forEach(drop => {
    if (!drop.contains(event.target)) {
      drop.open = false;
    }
  });
});
document.addEventListener('keydown', event => {
  const drop = event.key === 'Escape' && document.querySelector('details.drop[open]');
  if (drop) {
    drop.open = false;
    drop.querySelector('summary').focus();
  }
});
