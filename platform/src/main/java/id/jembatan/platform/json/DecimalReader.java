package id.jembatan.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Reads a decimal from a string or a number, exactly, and refuses what no figure of ours can be: `1e100000` is nine
/// characters on the wire and a hundred kilobytes once it is written out.
class DecimalReader extends StdDeserializer<BigDecimal> {

    private static final long serialVersionUID = 1L;

    static final int MOST_DIGITS = 38;
    static final int MOST_DECIMALS = 12;

    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,38}(\\.[0-9]{1,12})?");

    DecimalReader() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_STRING && !in.currentToken().isNumeric()) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, in);
        }
        var text = in.getText();
        // The text decides, before anybody computes with it.
        if (!FORM.matcher(text).matches() || new BigDecimal(text).precision() > MOST_DIGITS) {
            return (BigDecimal) context.handleWeirdStringValue(
                    BigDecimal.class, shortened(text), "not a plain decimal of at most 38 digits, 12 after the point");
        }
        return new BigDecimal(text);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
