package org.zhengyou.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhengyou.platform.Settings;

/** CSRF and headers by Spring Security; who may do what is asked by the {@link Gate}, handler by handler. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-src 'self'; frame-ancestors 'none'";

    private static final String FRAME_OPTIONS = "X-Frame-Options";

    /** Comes from another server, with no cookie to be abused, and is believed by its own signature only. */
    private static final String SIGNED_BY_THE_SENDER = "/payments/*/notices";

    private final Gate gate;
    private final Viewers viewers;

    SecurityConfiguration(Gate gate, Viewers viewers) {
        this.gate = gate;
        this.viewers = viewers;
    }

    @Bean
    static SecurityFilterChain security(HttpSecurity http, Sessions sessions, Clock clock, Settings settings) {
        return http.addFilterBefore(new SessionFilter(sessions, clock), SecurityContextHolderFilter.class)
                .addFilterAfter(new UploadLimit(settings.upload()), SessionFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(new CsrfTokens()).ignoringRequestMatchers(SIGNED_BY_THE_SENDER))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .addHeaderWriter(SecurityConfiguration::noFrame)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** For browsers that do not know the policy's frame-ancestors; a page made for a frame says so itself. */
    private static void noFrame(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(FRAME_OPTIONS)) {
            response.setHeader(FRAME_OPTIONS, "DENY");
        }
    }

    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    static MultipartResolver parts() {
        return new UploadLimit.Parts();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(viewers);
    }
}
