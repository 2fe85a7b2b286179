/** Declares that it uses nothing. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package overtreders.los.gesloten;
