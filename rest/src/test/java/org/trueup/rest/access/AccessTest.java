package org.trueup.rest.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Issuer.class, restrictToAnnotatedClass = true)
class AccessTest {
  private static final List<String> ALL = List.of("*");

  /** A resource of the kind the services have. */
  @Path("/acos/{acoId}/figures")
  public static class Figures {
    private final Caller caller;

    Figures(Caller caller) {
      this.caller = caller;
    }

    @GET
    public String read(@PathParam("acoId") String aco) {
      return caller.name();
    }

    @PUT
    public String write(@PathParam("acoId") String aco) {
      return "written";
    }

    @POST
    @Path("/lookup")
    @RolesAllowed(Role.PHI_READER)
    public String lookUp(@PathParam("acoId") String aco) {
      return "found";
    }
  }

  /** About every ACO held here. */
  @Path("/portfolio")
  public static class Portfolio {
    @GET
    public String read() {
      return "all";
    }
  }

  /** About none. */
  @Path("/law")
  @AboutNoAco
  public static class Law {
    @GET
    public String read() {
      return "law";
    }
  }

  private static ValidatableResponse get(String path, String token) {
    return given().header("Authorization", "Bearer " + token).get(path).then();
  }

  private static ValidatableResponse put(Set<String> roles) {
    return given()
        .header("Authorization", "Bearer " + Issuer.token(roles, ALL))
        .put("/acos/A1001/figures")
        .then();
  }

  private static ValidatableResponse lookUp(Set<String> roles) {
    return given()
        .header("Authorization", "Bearer " + Issuer.token(roles, ALL))
        .post("/acos/A1001/figures/lookup")
        .then();
  }

  @Test
  void whoSendsNoTokenIsToldToSendOne() {
    given()
        .get("/acos/A1001/figures")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .contentType("application/problem+json")
        .body("detail", containsString("Authorization: Bearer"));
  }

  @Test
  void anAnalystReadsTheAcosOfTheTokenAndIsKnownByName() {
    var token = Issuer.token(Set.of(Role.ANALYST), List.of("A1001"));
    get("/acos/A1001/figures", token).statusCode(200).body(equalTo("jane"));
    get("/acos/A1002/figures", token)
        .statusCode(404)
        .body("detail", equalTo("ACO A1002 was not found, or you do not have access to it"));
  }

  @Test
  void whatIsAboutEveryAcoIsForCallersOfAll() {
    get("/portfolio", Issuer.token(Set.of(Role.ANALYST), List.of("A1001"))).statusCode(403);
    get("/portfolio", Issuer.token(Set.of(Role.ANALYST), ALL)).statusCode(200);
    get("/law", Issuer.token(Set.of(Role.ANALYST), List.of())).statusCode(200);
  }

  @Test
  void aTokenWithoutARoleOpensNothing() {
    get("/law", Issuer.token(Set.of("somebody"), ALL))
        .statusCode(403)
        .body("title", equalTo("Not allowed"));
  }

  @Test
  void whoWritesIsAPreparerOrAnOperator() {
    put(Set.of(Role.ANALYST)).statusCode(403).body("detail", containsString("preparer"));
    put(Set.of(Role.PREPARER)).statusCode(200);
    put(Set.of(Role.OPERATOR)).statusCode(200);
  }

  @Test
  void aResourceThatNamesItsRolesAsksForThose() {
    lookUp(Set.of(Role.PREPARER, Role.OPERATOR)).statusCode(403);
    lookUp(Set.of(Role.PHI_READER)).statusCode(200);
  }

  @Test
  void aTokenForAnotherAudienceOrOutOfTimeIsNone() {
    var roles = Set.of(Role.ANALYST);
    var later = Instant.now().plusSeconds(300);
    get("/law", Issuer.token(roles, ALL, "payroll", later)).statusCode(401);
    get("/law", Issuer.token(roles, ALL, "trueup", Instant.now().minusSeconds(300)))
        .statusCode(401);
  }
}
