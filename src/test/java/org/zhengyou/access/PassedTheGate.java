package org.zhengyou.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Stands right behind the gate, tells who came through, and lets nobody on to the handler: it needs no data then. */
@TestConfiguration(proxyBeanMethods = false)
class PassedTheGate implements WebMvcConfigurer, HandlerInterceptor {
    static final String HEADER = "X-Passed";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Integer.MAX_VALUE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader(HEADER, handler.toString());
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return false;
    }
}
