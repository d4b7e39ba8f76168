// PlanCoreTests
