package org.zhengyou.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class GateCheckTest {
    @Test
    void theProgramDoesNotStartWhileAHandlerDeclaresNothing() throws Exception {
        assertThatThrownBy(() -> new GateCheck(List.of(mapping("undeclared"))).afterSingletonsInstantiated())
                .hasMessageContaining("@Requires")
                .hasMessageContaining("undeclared");
    }

    @Test
    void itStartsWhereAllDo() throws Exception {
        assertThatCode(() -> new GateCheck(List.of(mapping("declared"))).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
    }

    private static RequestMappingHandlerMapping mapping(String method) throws NoSuchMethodException {
        RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
        mapping.setApplicationContext(new StaticWebApplicationContext());
        mapping.afterPropertiesSet();
        mapping.registerMapping(
                RequestMappingInfo.paths("/x")
                        .options(mapping.getBuilderConfiguration())
                        .build(),
                new Handlers(),
                Handlers.class.getDeclaredMethod(method));
        return mapping;
    }

    static class Handlers {
        void undeclared() {}

        @Requires(Permission.PUBLIC)
        void declared() {}
    }
}
