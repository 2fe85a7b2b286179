package nl.spil.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A handler that shows nothing of any zaak and asks no permission; {@code value} says why. The rest asks Poort, held by a test. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Openbaar {
    String value();
}
