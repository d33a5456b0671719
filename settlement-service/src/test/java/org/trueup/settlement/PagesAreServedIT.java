package org.trueup.settlement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trueup.embedded.InfrastructureResource;

/** The dashboard's document and files; what they show is looked at in a browser elsewhere. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class PagesAreServedIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/years/2018",
        "/acos/A9004",
        "/acos/A9004/years/2018",
        "/acos/A9004/years/2018/board",
        "/what-if",
        "/intake",
        "/operations",
        "/law/2018"
      })
  void everyViewIsAnAddressAndNobodySignsInForThePageItself(String address) {
    given()
        .noFilters()
        .get(address)
        .then()
        .statusCode(200)
        .contentType(startsWith("text/html"))
        .header("Cache-Control", equalTo("no-cache"))
        .header("Content-Security-Policy", containsString("script-src 'self';"))
        .header("Content-Security-Policy", not(containsString("unsafe")))
        .body(containsString("/dashboard/main.js"))
        .body(not(containsString("style=")));
    given().noFilters().head(address).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"main.js", "api.js", "style.css", "icon.svg"})
  void filesAreAskedForAgainAfterAnUpgrade(String file) {
    given()
        .noFilters()
        .get("/dashboard/" + file)
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-cache"))
        .header("X-Content-Type-Options", equalTo("nosniff"));
  }
}
