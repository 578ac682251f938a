package id.jembatan.agreements.term;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.List;

/// How many days before something those who have to decide are told. Data: an office may want other days.
@ConfigMapping(prefix = "jembatan.terms")
interface ReminderDays {

    @WithName("remind-days")
    List<Integer> beforeEnd();

    @WithName("remind-days-objection")
    List<Integer> beforeObjection();

    @WithName("look-every")
    String lookEvery();
}
