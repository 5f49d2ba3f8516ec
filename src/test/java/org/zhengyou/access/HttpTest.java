package org.zhengyou.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The program on a port, for what only a connection shows: cut, held open, never finished. One context for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "zhengyou.upload.request=2MB",
            "zhengyou.upload.stranger=1MB",
            "zhengyou.upload.attachment=1MB",
            "zhengyou.royalties=true",
            "zhengyou.payment.gateway=sandbox"
        })
@Import(AccessFixtures.class)
public @interface HttpTest {}
