package org.zhengyou.access.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.audit.AuditTrail;
import org.zhengyou.platform.web.Page;

/** Deeds in the reader's words: a message of its own where there is one, else what the handler requires. */
@Component
public class AuditDeeds {
    private volatile Map<String, Permission> required = Map.of();

    @EventListener
    void on(ContextRefreshedEvent started) {
        required = started.getApplicationContext().getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(method -> method.hasMethodAnnotation(Requires.class))
                .collect(Collectors.toMap(AuditTrail::action, AuditDeeds::permission, (one, _) -> one));
    }

    /** The words for a dotted name; the name itself where there are none. */
    String text(String action, Page page) {
        String own = "access.deed." + action;
        String text = page.t(own);
        if (!text.equals(own)) {
            return text;
        }
        Permission permission = required.get(action);
        return permission == null ? action : page.of("access.permission", permission);
    }

    private static Permission permission(HandlerMethod method) {
        Requires requires = method.getMethodAnnotation(Requires.class);
        return requires == null ? Permission.PUBLIC : requires.value();
    }
}
