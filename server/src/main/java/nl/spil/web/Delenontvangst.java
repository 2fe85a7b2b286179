package nl.spil.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Multipart bodies are taken apart before the handler, except those of deliveries, which are read as they come. */
@Configuration(proxyBeanMethods = false)
class Delenontvangst {

    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest verzoek) {
                var adres = verzoek.getRequestURI();
                return !adres.startsWith("/api/v1/aanleveringen") && !adres.startsWith("/api/v1/quarantaine") && super.isMultipart(verzoek);
            }
        };
    }
}
