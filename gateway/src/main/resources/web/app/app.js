// The portal works without this file. It only spares reloads.
import htmx from 'htmx.org';

htmx.config.includeIndicatorStyles = false; // our content security policy allows no inline style
htmx.config.allowEval = false;
htmx.config.historyCacheSize = 0; // pages hold personal data; nothing of them stays in the browser's storage
htmx.config.selfRequestsOnly = true;
