package id.jembatan.partners.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;

/// The rules under which personal data are held, as the database has them now.
@ApplicationScoped
class DataRules {

    private final EntityManager entities;

    DataRules(EntityManager entities) {
        this.entities = entities;
    }

    /// By code, in their order.
    Map<String, RetentionClass> classes() {
        var byCode = new LinkedHashMap<String, RetentionClass>();
        entities.createQuery("from RetentionClass r order by r.position", RetentionClass.class)
                .getResultList()
                .forEach(each -> byCode.put(each.code(), each));
        return byCode;
    }

    /// By code, in their order.
    Map<String, LegalBasis> bases() {
        var byCode = new LinkedHashMap<String, LegalBasis>();
        entities.createQuery("from LegalBasis b order by b.position", LegalBasis.class)
                .getResultList()
                .forEach(each -> byCode.put(each.code(), each));
        return byCode;
    }
}
