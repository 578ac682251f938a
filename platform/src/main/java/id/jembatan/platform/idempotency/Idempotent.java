package id.jembatan.platform.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Obeys the header `Idempotency-Key`: the answer is stored in the transaction of the work itself, and a repetition
/// within a day gets that answer instead of a second work. Only answers are stored, refusals are not: whoever was
/// refused may put it right and try the same key again.
///
/// Put it beside `@Transactional` on a resource method that answers with `RestResponse`.
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
