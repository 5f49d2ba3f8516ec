package org.zhengyou.access;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Stops the start while a handler does not declare what it requires. */
@Component
class GateCheck implements SmartInitializingSingleton {
    private final List<RequestMappingHandlerMapping> mappings;

    GateCheck(List<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> undeclared = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(method -> method.getMethodAnnotation(Requires.class) == null)
                .map(Object::toString)
                .sorted()
                .toList();
        if (!undeclared.isEmpty()) {
            throw new IllegalStateException("handlers without @Requires: " + undeclared);
        }
    }
}
