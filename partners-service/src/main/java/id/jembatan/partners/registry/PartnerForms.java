package id.jembatan.partners.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.sheet.Exports;
import id.jembatan.platform.sheet.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.RestResponse;

/// The list of partners in its other forms.
@ApplicationScoped
class PartnerForms {

    private final Directory directory;
    private final Exports exports;
    private final ObjectMapper json;

    PartnerForms(Directory directory, Exports exports, ObjectMapper json) {
        this.directory = directory;
        this.exports = exports;
        this.json = json;
    }

    RestResponse<StreamingOutput> map(PartnerFilter filter, Caller caller) {
        var rows = directory.selection(PartnerMap.QUERY, filter, caller, "p.code");
        return exports.answer(PartnerMap.MEDIA_TYPE, null, out -> PartnerMap.write(exports, rows, out, json));
    }

    RestResponse<StreamingOutput> csv(PartnerFilter filter, Caller caller) {
        return exports.csv(sheet(filter, caller));
    }

    RestResponse<StreamingOutput> xlsx(PartnerFilter filter, Caller caller) {
        return exports.xlsx(sheet(filter, caller));
    }

    private Sheet sheet(PartnerFilter filter, Caller caller) {
        return PartnerSheet.of(directory.selection(PartnerSheet.QUERY, filter, caller, "s.id"));
    }
}
