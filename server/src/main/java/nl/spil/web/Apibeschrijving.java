package nl.spil.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import nl.spil.recht.Actor;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI description, made from the handlers; who asks is no parameter of a call. */
@Configuration(proxyBeanMethods = false)
class Apibeschrijving {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Spil").version("v1")
                        .description("Zaaksysteem van het Openbaar Ministerie. Fouten zijn application/problem+json met fouten[]."))
                .servers(List.of(new Server().url("/").description("deze server")));
    }
}
