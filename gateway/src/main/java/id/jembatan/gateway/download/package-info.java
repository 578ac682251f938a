/// Tables, cards, calendars and maps of the services, handed on to a browser with the session.
@NullMarked
package id.jembatan.gateway.download;

import org.jspecify.annotations.NullMarked;
