package id.jembatan.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/// Reads text normalised (see [Text]), so that a name typed on two keyboards is one name.
class TextReader extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    TextReader() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, in);
        }
        var text = in.getText();
        if (!Text.isStorable(text)) {
            return (String) context.handleWeirdStringValue(String.class, "", "holds NUL or half a character");
        }
        return Text.normal(text);
    }
}
