package org.zhengyou.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The whole program on a database of its own, with a clock that the test moves; one context for all tests of access. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"zhengyou.royalties=true", "zhengyou.payment.gateway=sandbox"})
@AutoConfigureMockMvc
@Import(AccessFixtures.class)
public @interface AccessTest {}
