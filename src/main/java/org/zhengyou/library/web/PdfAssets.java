package org.zhengyou.library.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** pdf.js may be loaded by a frame without an origin; it is the same for everybody. */
@Configuration(proxyBeanMethods = false)
class PdfAssets implements WebMvcConfigurer {
    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/pdfjs/**").allowedOrigins("*").allowedMethods("GET", "HEAD");
    }
}
