package org.werdegang.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.werdegang.platform.store.TestDatabase;

/** Starts the whole platform on a real database and a free port; contexts are shared between test classes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Platform.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.location=classpath:org/werdegang/platform/platform.properties")
@ExtendWith(PlatformWork.class)
@ContextConfiguration(initializers = TestDatabase.class)
public @interface PlatformTest {}
