package org.palimpsest.model.visibility;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the few classes that may ask for {@link Guarded#truth()}: they cannot do their work without
 * the true value of what may be hidden, and give nothing of it away. An architecture test refuses
 * all others, and this mark on a class that does not ask.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NeedsTruth {
  /** Why the work cannot be done with what a reader may see. */
  String value();
}
