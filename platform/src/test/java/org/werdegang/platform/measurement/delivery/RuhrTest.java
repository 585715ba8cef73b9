package org.werdegang.platform.measurement.delivery;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.werdegang.platform.PlatformTest;

/** A platform of its own with the Ruhr's outline, shared by the tests of deliveries. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PlatformTest
@Import(DeliveryExamples.class)
@interface RuhrTest {}
