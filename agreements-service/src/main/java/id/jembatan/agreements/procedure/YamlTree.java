package id.jembatan.agreements.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/// A YAML text as a tree that remembers its lines. It takes the plain part of YAML only: no anchors, aliases and tags,
/// with which a few lines can grow without end or become something that nobody wrote down; and it is read event by
/// event, so that a refused text has cost nothing but its own length.
final class YamlTree {

    static final int LARGEST = 400_000;
    static final int DEEPEST = 16;
    static final int MOST = 20_000;

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,8})");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// @param line counted from 1
    /// @param column counted from 1
    record Place(int line, int column) {}

    private final Map<String, Place> places = new HashMap<>();
    private JsonNode json = NODES.nullNode();
    private int values;

    private YamlTree() {}

    /// @throws TemplateProblem naming the first thing that cannot be read
    static YamlTree read(String file, String text) {
        var tree = new YamlTree();
        if (text.length() > LARGEST) {
            throw unreadable(file, new Place(1, 1), Slip.YAML_TOO_LARGE, String.valueOf(LARGEST));
        }
        var options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(DEEPEST + 2);
        try {
            tree.document(new Yaml(options).parse(new StringReader(text)).iterator());
        } catch (Unreadable e) {
            throw unreadable(file, e.place, e.slip, e.said);
        } catch (MarkedYAMLException e) {
            throw unreadable(file, place(e.getProblemMark()), Slip.YAML_UNREADABLE, String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            throw unreadable(
                    file,
                    new Place(1, 1),
                    Slip.YAML_UNREADABLE,
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return tree;
    }

    JsonNode json() {
        return json;
    }

    /// Where the value at a JSON pointer begins; for what is missing, where its surroundings begin.
    Place at(String pointer) {
        var here = pointer;
        while (true) {
            var place = places.get(here);
            if (place != null) {
                return place;
            }
            if (here.isEmpty()) {
                return new Place(1, 1);
            }
            here = here.substring(0, here.lastIndexOf('/'));
        }
    }

    /// A member's name as a part of a JSON pointer.
    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private void document(Iterator<Event> events) {
        var documents = 0;
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof DocumentStartEvent start) {
                if (++documents > 1) {
                    throw new Unreadable(start, Slip.YAML_NOT_ONE_DOCUMENT, "");
                }
                json = value(events, events.next(), "", 0);
            } else if (event instanceof DocumentEndEvent) {
                continue;
            }
        }
        if (!json.isObject()) {
            throw new Unreadable(new Place(1, 1), Slip.YAML_NOT_ONE_DOCUMENT, "");
        }
    }

    private JsonNode value(Iterator<Event> events, Event event, String pointer, int depth) {
        if (depth > DEEPEST) {
            throw new Unreadable(event, Slip.YAML_TOO_DEEP, String.valueOf(DEEPEST));
        }
        if (++values > MOST) {
            throw new Unreadable(event, Slip.YAML_TOO_MANY_VALUES, String.valueOf(MOST));
        }
        plain(event);
        places.putIfAbsent(pointer, place(event.getStartMark()));
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent _ -> sequence(events, pointer, depth);
            case MappingStartEvent _ -> mapping(events, pointer, depth);
            default -> throw new Unreadable(event, Slip.YAML_UNREADABLE, "");
        };
    }

    private static void plain(Event event) {
        if (event instanceof AliasEvent alias) {
            throw new Unreadable(event, Slip.YAML_ALIAS, "*" + alias.getAnchor());
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            throw new Unreadable(event, Slip.YAML_ALIAS, "&" + node.getAnchor());
        }
        var tag = switch (event) {
            case ScalarEvent it -> it.getTag();
            case SequenceStartEvent it -> it.getTag();
            case MappingStartEvent it -> it.getTag();
            default -> null;
        };
        if (tag != null) {
            throw new Unreadable(event, Slip.YAML_TAG, tag);
        }
    }

    private ObjectNode mapping(Iterator<Event> events, String pointer, int depth) {
        var members = NODES.objectNode();
        for (var event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            plain(event);
            if (!(event instanceof ScalarEvent key)) {
                throw new Unreadable(event, Slip.YAML_UNREADABLE, "");
            }
            var name = key.getValue();
            if (members.has(name)) {
                throw new Unreadable(event, Slip.YAML_KEY_TWICE, name);
            }
            var here = pointer + step(name);
            var value = events.next();
            // A long value is looked for by its name, a short one stands for itself.
            places.put(here, place((value instanceof ScalarEvent ? value : event).getStartMark()));
            members.set(name, value(events, value, here, depth + 1));
        }
        return members;
    }

    private ArrayNode sequence(Iterator<Event> events, String pointer, int depth) {
        var items = NODES.arrayNode();
        for (var event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(value(events, event, pointer + "/" + items.size(), depth + 1));
        }
        return items;
    }

    /// Text, unless it is plainly a whole number, true, false or nothing. A country code `no` stays what it is.
    private static JsonNode scalar(ScalarEvent event) {
        var text = event.getValue();
        if (event.getScalarStyle() != ScalarStyle.PLAIN) {
            return NODES.textNode(text);
        }
        return switch (text) {
            case "", "~", "null" -> NODES.nullNode();
            case "true" -> NODES.booleanNode(true);
            case "false" -> NODES.booleanNode(false);
            default -> NUMBER.matcher(text).matches() ? NODES.numberNode(Integer.parseInt(text)) : NODES.textNode(text);
        };
    }

    private static Place place(@org.jspecify.annotations.Nullable Mark mark) {
        return mark == null ? new Place(1, 1) : new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static TemplateProblem unreadable(String file, Place at, Slip slip, String said) {
        return new TemplateProblem(file, List.of(new TemplateFault(at.line(), at.column(), "", slip, List.of(said))));
    }

    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Place place;
        private final Slip slip;
        private final String said;

        Unreadable(Event event, Slip slip, String said) {
            this(place(event.getStartMark()), slip, said);
        }

        Unreadable(Place place, Slip slip, String said) {
            super(slip.code(), null, false, false);
            this.place = place;
            this.slip = slip;
            this.said = said;
        }
    }
}
