package id.jembatan.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;

/// Writes a decimal as a plain string: `"12.5"`, never `12.5` and never `1.25E+1`.
class DecimalWriter extends StdSerializer<BigDecimal> {

    private static final long serialVersionUID = 1L;

    DecimalWriter() {
        super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeString(value.toPlainString());
    }
}
